// The cases of tests/cases/views: an article as a reader writes it, below lines "@cards", "@order commentary", "@only needs-look|quotations|
// related", "@speaker NAME", "@commentary N" and "@unfold NAME". Out comes the arranged article, row by row, interview (<) and
// commentary (>), then what each link ties. A copy has a star.
#include "app/views/arrange.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <sstream>

#include "app/views/passages.h"
#include "model/link_index.h"
#include "model/names.h"
#include "opening/open_article.h"
#include "unit/golden.h"
#include "unit/layout/random_article.h"

namespace duidu {
namespace {

struct Case {
  Article article;
  PairsOptions options;
  bool is_in_cards = false;
};

Case read_case(const std::string& input) {
  Case read;
  std::string text;
  std::istringstream lines(input);
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line[0] != '@') {
      text += line + "\n";
      continue;
    }
    const size_t space = std::min(line.find(' '), line.size());
    const std::string word = line.substr(1, space - 1), value = line.substr(std::min(space + 1, line.size()));
    if (word == "cards") read.is_in_cards = true;
    if (word == "order") read.options.order = PairsOrder::kCommentary;
    if (word == "speaker") read.options.speaker = value;
    if (word == "commentary") read.options.commentary = static_cast<uint32_t>(std::stoul(value));
    if (word == "unfold") read.options.unfolded.push_back(value);
    if (word == "only") {
      read.options.groups = value == "quotations"   ? kQuotations
                            : value == "needs-look" ? kNeedsLook
                                                    : only(LinkGroup::kRelated);
    }
  }
  std::sort(read.options.unfolded.begin(), read.options.unfolded.end());
  Result<Opened> opened = open_article(text, "case.md");
  EXPECT_TRUE(opened);
  if (opened) read.article = opened.value().article;
  return read;
}

void add_unit(std::string& out, const Article& article, UnitRef ref) {
  const Unit& unit = article.unit(ref);
  const bool opens = ref.side == Side::kInterview && ref.index == 0;
  const std::string speaker = opens ? article.interview().turns[ref.group].speaker : "";
  out += ref.side == Side::kInterview ? "< " : "> ";
  out += address(article, ref) + (is_copy(article, ref) ? "*" : "") + " " + std::string(name_of(unit.kind));
  if (!unit.inlines.empty()) out += " " + unit.inlines.front().href;
  out += " | " + speaker_label(article, speaker) + unit.text + "\n";
}

std::string words(const Article& article, const std::vector<Span>& spans) {
  std::string out;
  for (const Span& span : spans) {
    out += " " + address(article, span.unit) + "“" +
           article.unit(span.unit).text.substr(span.start, span.end - span.start) + "”";
  }
  return out.empty() ? " -" : out;
}

std::string ties_of(const Article& article) {
  std::string out;
  for (const Link& link : article.links)
    out += link.id + words(article, link.interview) + " =" + words(article, link.commentary) + "\n";
  return out;
}

// Card by card, each with the words of the interview that it is level with.
std::string cards_of(const Article& article) {
  std::string out;
  for (uint32_t card = 0; card < article.texts().cards.size(); ++card) {
    const auto& tie = article.texts().cards[card];
    out += "card";
    if (tie) {
      out += " " + address(article, tie->about.unit) + " | " +
             article.unit(tie->about.unit).text.substr(tie->about.offset) + " = " +
             article.unit(tie->words.unit).text.substr(tie->words.offset) +
             (tie->is_quotation ? "" : " (related)");
    }
    out += "\n";
    for (const UnitRef ref : units_of(article, Side::kCommentary)) {
      if (ref.group == card) add_unit(out, article, ref);
    }
  }
  return out + ties_of(article);
}

std::string rows_of(const Article& article) {
  std::string out;
  const auto& rows = article.texts().rows;
  const auto group_of = [](const ArticleRow& row, Side side) {
    return side == Side::kInterview ? row.first_turn : row.first_commentary;
  };
  for (size_t i = 0; i < rows.size(); ++i) {
    out += "row\n";
    for (const Side side : kSides) {
      const uint32_t end = i + 1 < rows.size() ? group_of(rows[i + 1], side) : UINT32_MAX;
      for (const UnitRef ref : units_of(article, side)) {
        if (ref.group >= group_of(rows[i], side) && ref.group < end) add_unit(out, article, ref);
      }
    }
  }
  return out + ties_of(article);
}

TEST(ArrangePairsTest, Goldens) {
  test::check_goldens(DUIDU_CASES_DIR "/views", [](const test::Golden& golden) {
    const Case read = read_case(golden.input);
    const Language language = language_of(read.article.language());
    if (read.is_in_cards) return cards_of(*arrange_cards(read.article, language).article);
    return rows_of(*arrange_pairs(read.article, language, read.options).article);
  });
}

std::string text_of(const Article& article, const Span& span) {
  return article.unit(span.unit).text.substr(span.start, span.end - span.start);
}

// Of many articles with links of all kinds.
class ArrangeAnyTest : public testing::TestWithParam<int> {
 protected:
  ArrangeAnyTest() : random_(static_cast<uint32_t>(GetParam())) {
    article_ = test::random_article(random_);
    for (int i = 0; i < 12; ++i) add_link(i);
    options_.order = GetParam() % 2 == 0 ? PairsOrder::kInterview : PairsOrder::kCommentary;
  }

  void add_link(int number) {
    Link link;
    link.id = "l" + std::to_string(number + 1);
    link.kind = random_.below(3) == 0 ? LinkKind::kTopic : LinkKind::kQuote;
    for (const Side side : kSides) {
      const std::vector<UnitRef> units = units_of(article_, side);
      if (units.empty()) return;
      const UnitRef unit = units[random_.below(units.size())];
      const std::string& text = article_.unit(unit).text;
      if (text.empty()) return;
      const auto size = static_cast<uint32_t>(text.size());
      (side == Side::kInterview ? link.interview : link.commentary) = {{unit, 0, size}};
    }
    article_.links.push_back(std::move(link));
  }

  test::Random random_;
  Article article_;
  PairsOptions options_;
};

TEST_P(ArrangeAnyTest, EveryLinkTiesTheSameWordsOnBothSides) {
  const Arranged arranged = arrange_pairs(article_, Language::kChinese, options_);
  for (size_t i = 0; i < article_.links.size(); ++i) {
    const Link &from = article_.links[i], &to = arranged.article->links[i];
    EXPECT_EQ(from.id, to.id);
    for (const Side side : kSides) {
      ASSERT_EQ(to.spans(side).empty(), from.spans(side).empty());
      for (const Span& span : to.spans(side)) {
        EXPECT_NE(text_of(article_, from.spans(side).front()).find(text_of(*arranged.article, span)),
                  std::string::npos);
      }
    }
  }
}

TEST_P(ArrangeAnyTest, CardsKeepTheInterviewAndHoldEachBlockOnce) {
  const Arranged arranged = arrange_cards(article_, Language::kChinese);
  const Article& cards = *arranged.article;
  EXPECT_EQ(cards.interview(), article_.interview());
  EXPECT_EQ(cards.texts().cards.size(), cards.commentaries().size());
  for (const UnitRef ref : units_of(article_, Side::kCommentary)) {
    if (article_.unit(ref).text.empty()) continue;
    const TextPosition there = arranged.places.arranged({ref, 0});
    EXPECT_EQ(cards.unit(there.unit).text, article_.unit(ref).text);
    EXPECT_EQ(arranged.places.original(there), (TextPosition{ref, 0}));
  }
  EXPECT_TRUE(cards.texts().copies.empty());
  for (size_t i = 0; i < article_.links.size(); ++i) {
    const Link &from = article_.links[i], &to = cards.links[i];
    EXPECT_EQ(to.interview, from.interview);
    ASSERT_EQ(to.commentary.size(), from.commentary.size());
    for (size_t span = 0; span < to.commentary.size(); ++span)
      EXPECT_EQ(text_of(cards, to.commentary[span]), text_of(article_, from.commentary[span]));
  }
}

// None stands above another whose passage is further up.
TEST_P(ArrangeAnyTest, CardsAreInTheOrderOfTheirPassages) {
  const Arranged arranged = arrange_cards(article_, Language::kChinese);
  std::optional<TextPosition> last;
  for (const auto& tie : arranged.article->texts().cards) {
    if (!tie) continue;
    EXPECT_TRUE(!last || *last <= tie->about);
    last = tie->about;
  }
}

TEST_P(ArrangeAnyTest, AddressesAreUniqueAndLeadToTheirUnits) {
  options_.unfolded.clear();
  const Arranged arranged = arrange_pairs(article_, Language::kEnglish, options_);
  std::map<std::string, int> seen;
  for (const Side side : kSides) {
    for (const UnitRef ref : units_of(*arranged.article, side)) {
      EXPECT_EQ(++seen[address(*arranged.article, ref)], 1);
      UnitRef found;
      ASSERT_TRUE(find_unit(*arranged.article, address(*arranged.article, ref), found));
      EXPECT_EQ(found, ref);
    }
  }
}

TEST_P(ArrangeAnyTest, WhatIsShownLeadsToItsPlaceAndBack) {
  const Arranged arranged = arrange_pairs(article_, Language::kChinese, options_);
  for (const Side side : kSides) {
    for (const UnitRef ref : units_of(*arranged.article, side)) {
      const bool has_words =
          arranged.article->unit(ref).kind != UnitKind::kCaption && !is_copy(*arranged.article, ref);
      if (arranged.article->unit(ref).text.empty()) continue;
      const TextPosition there = arranged.places.original({ref, 0});
      ASSERT_LE(there.offset, article_.unit(there.unit).text.size());
      if (!has_words) continue;
      const TextPosition back = arranged.places.arranged(there);
      EXPECT_EQ(arranged.article->unit(back.unit).text.substr(back.offset), arranged.article->unit(ref).text);
    }
    for (const UnitRef ref : units_of(article_, side)) {
      const TextPosition place = arranged.places.arranged({ref, 0});
      if (units_of(*arranged.article, side).empty()) continue;
      EXPECT_LE(place.offset, arranged.article->unit(place.unit).text.size());
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, ArrangeAnyTest, testing::Range(1, 60));

TEST(PassagesTest, ASentenceIsTakenWhole) {
  const std::string text = "一句。二句，长一些。 三句。";
  const auto at = static_cast<uint32_t>(text.find("长"));
  const Span whole = whole_sentences(text, {{}, at, at + 3});
  EXPECT_EQ(text.substr(whole.start, whole.end - whole.start), "二句，长一些。");
}

TEST(FoldTest, ACardsLinkNamesItAndWhatItDoes) {
  for (const bool unfolds : {true, false}) {
    const auto fold = card_fold_of(card_fold_href({12, unfolds}));
    ASSERT_TRUE(fold);
    EXPECT_EQ(fold->card, 12u);
    EXPECT_EQ(fold->unfolds, unfolds);
  }
  for (const char* other : {"#view-t3", "#view-more-", "#view-more-x", "#more-1", "#view-less-99999999999"})
    EXPECT_FALSE(card_fold_of(other)) << other;
}

TEST(FoldTest, OnlyItsOwnLinksFold) {
  EXPECT_EQ(fold_of("#view-t3"), "t3");
  EXPECT_FALSE(fold_of("#t3"));
  EXPECT_FALSE(fold_of("https://example.org/#view-t3"));
}

}  // namespace
}  // namespace duidu
