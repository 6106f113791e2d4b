// The commentary as cards beside the interview, as the reader meets it: the chosen card is level with its passage, what was chosen stays
// where it is, and everything that works on an article works on what is shown of it.
#include <algorithm>
#include <cmath>

#include "app/aloud/sentences.h"
#include "app/selection/copy_text.h"
#include "model/pressed_words.h"
#include "unit/reader/views_fixture.h"
#include "unit/shared.h"

namespace duidu {
namespace {

class LevelTest : public test::ViewsFixture {
 protected:
  LevelTest() { show_view(ViewKind::kLevel); }

  const Texts& texts() const { return reader_.article().texts(); }
  const CardChoice& cards() const { return reader_.state().view.views.cards; }
  const Link& link(uint32_t number) const { return reader_.article().links[number]; }
  uint32_t card_of(uint32_t number) const { return link(number).commentary.front().unit.group; }

  // In the pane.
  float top_of(uint32_t card) const { return unit(card, 0).y; }
  float bottom_of(uint32_t card) const {
    const auto count = static_cast<uint32_t>(texts().commentaries[card].blocks.size());
    const UnitLayout& last = unit(card, count - 1);
    return last.y + last.height;
  }
  const UnitLayout& unit(uint32_t card, uint32_t index) const {
    const PaneLayout& right = layout(Side::kCommentary);
    return right.units[static_cast<size_t>(find_unit_layout(right, {Side::kCommentary, card, index}))];
  }
  float y_of(const TextPosition& place) const {
    const PaneLayout& left = layout(Side::kInterview);
    return line_top(left.units[static_cast<size_t>(find_unit_layout(left, place.unit))], place.offset);
  }
  float scrolled() const { return reader_.panes()[Side::kInterview].scroll; }

  float y_of_words(const CardTie& tie) const {
    return line_top(unit(tie.words.unit.group, tie.words.unit.index), tie.words.offset);
  }
  bool is_seen(uint32_t number, Side side) const {
    const std::optional<float> top = first_line_top(layout(side), link(number).spans(side));
    return top && *top >= scrolled() && *top < scrolled() + reader_.panes()[side].height;
  }
  void expect_no_overlap() const {
    for (uint32_t card = 1; card < texts().cards.size(); ++card)
      EXPECT_GT(top_of(card), bottom_of(card - 1)) << card;
  }
  // Those with words on both sides.
  std::vector<uint32_t> tied_links() const {
    std::vector<uint32_t> tied;
    for (uint32_t i = 0; i < reader_.article().links.size(); ++i) {
      if (!is_orphan(link(i))) tied.push_back(i);
    }
    return tied;
  }
};

TEST_F(LevelTest, NoCardOverlapsAnotherAndTheWordsOfEachAreNearTheirPassage) {
  expect_no_overlap();
  float free = 0;  // where the firm cards before it let it stand
  for (uint32_t card = 0; card < texts().cards.size(); ++card) {
    const auto& tie = texts().cards[card];
    const float height = bottom_of(card) - top_of(card);
    const bool is_firm = tie && tie->is_quotation;
    if (is_firm && y_of(tie->about) - (y_of_words(*tie) - top_of(card)) > free) {
      EXPECT_NEAR(y_of_words(*tie), y_of(tie->about), 1) << card;
    }
    free = (is_firm ? top_of(card) : free) + height + 33;
  }
}

TEST_F(LevelTest, TheWordsOfTheChosenLinkAreLevel) {
  for (const Side side : kSides) {
    for (const uint32_t number : tied_links()) {
      choose(number, side);
      expect_no_overlap();
      ASSERT_EQ(cards().leading, card_of(number)) << number;
      EXPECT_NEAR(height_of(number, Side::kInterview), height_of(number, Side::kCommentary), 1) << number;
      const float y = height_of(number, side);
      EXPECT_GT(y, 60) << number;
      EXPECT_LT(y, 800) << number;
    }
  }
}

TEST_F(LevelTest, WhatWasChosenStaysWhereItIs) {
  for (const Side side : kSides) {
    for (const uint32_t number : tied_links()) {
      const Span words = link(number).spans(side).front();
      const std::optional<float> top = first_line_top(layout(side), {words});
      if (!top) continue;  // folded
      scroll(side, std::max(0.0f, *top - 300));
      const float before = height_of(number, side);
      choose(number, side);
      const float most = max_scroll(reader_.panes()[side].view());
      if (scrolled() <= 0 || scrolled() >= most) continue;
      EXPECT_NEAR(height_of(number, side), before, 1) << number;
    }
  }
}

TEST_F(LevelTest, TheSwitchKeepsTheChosenLinkAtItsHeight) {
  for (const uint32_t number : tied_links()) {
    if (has_bar(link(number))) continue;
    show_view(ViewKind::kFlow);
    reader_.panes().read_on(Side::kInterview);
    choose(number, Side::kInterview);
    const float before = height_of(number, Side::kInterview);
    show_view(ViewKind::kLevel);
    const float most = max_scroll(reader_.panes()[Side::kInterview].view());
    if (scrolled() <= 0 || scrolled() >= most) continue;
    EXPECT_NEAR(height_of(number, Side::kInterview), before, 1) << number;
    EXPECT_EQ(cards().leading, card_of(number));
  }
}

// Into the flow, what was level stays so, wherever nobody has chosen anything.
TEST_F(LevelTest, WhatWasLevelIsLevelInTheFlow) {
  for (const Side side : kSides) {
    for (float top = 200; top < layout(side).height - 1000; top += 170) {
      show_view(ViewKind::kLevel);
      scroll(side, top);
      std::vector<uint32_t> level;
      for (const uint32_t number : tied_links()) {
        if (has_bar(link(number)) || !is_seen(number, Side::kInterview) ||
            !is_seen(number, Side::kCommentary))
          continue;
        if (std::abs(height_of(number, Side::kInterview) - height_of(number, Side::kCommentary)) <= 1)
          level.push_back(number);
      }
      if (level.empty()) continue;
      const float before = height_of(level.front(), side);
      show_view(ViewKind::kFlow);
      const auto is_kept = [&](uint32_t number) {
        return std::abs(height_of(number, Side::kInterview) - height_of(number, Side::kCommentary)) <= 1;
      };
      EXPECT_TRUE(std::any_of(level.begin(), level.end(), is_kept)) << top;
      if (level.size() == 1) {
        EXPECT_NEAR(height_of(level.front(), side), before, 1) << top;
      }
    }
  }
}

TEST_F(LevelTest, ANarrowWindowInBetweenMovesNothing) {
  for (const Side side : kSides) {
    for (float top = 150; top < max_scroll(reader_.panes()[side].view()); top += 310) {
      scroll(side, top);
      const float before = scrolled();
      const TextPosition place = place_read(side);
      const float height = height_of(place);
      for (const float width : {700.0f, 1280.0f}) {
        browser_.forget<request::ScrollTo>();
        reader_.panes().set_window({width, 800, 2, 0, 15});
        settle_scrolled();
      }
      ASSERT_EQ(reader_.state().view.kind, ViewKind::kLevel);
      EXPECT_EQ(scrolled(), before) << top;
      EXPECT_EQ(height_of(place), height) << top;
    }
  }
}

TEST_F(LevelTest, ACardIsUnfoldedAndFoldedWhereItStands) {
  const auto& right = layout(Side::kCommentary).units;
  const auto fold = std::find_if(right.begin(), right.end(), [&](const UnitLayout& each) {
    const Unit& unit = reader_.article().unit(each.ref);
    return !each.is_hidden() && !unit.inlines.empty() && card_fold_of(unit.inlines.front().href);
  });
  ASSERT_NE(fold, right.end());
  const uint32_t card = fold->ref.group;
  const std::string href = reader_.article().unit(fold->ref).inlines.front().href;
  scroll(Side::kCommentary, std::max(0.0f, top_of(card) - 200));
  const float height = bottom_of(card) - top_of(card), before = top_of(card) - scrolled();
  reader_.dispatch(TurnFold{href});
  settle_scrolled();
  EXPECT_GT(bottom_of(card) - top_of(card), height);
  EXPECT_NEAR(top_of(card) - scrolled(), before, 1);
  EXPECT_EQ(browser_.last<request::FocusFold>().href, card_fold_href({card, false}));
  reader_.dispatch(TurnFold{card_fold_href({card, false})});
  settle_scrolled();
  EXPECT_EQ(bottom_of(card) - top_of(card), height);
}

TEST_F(LevelTest, WhatIsFoundInAFoldedCardIsShown) {
  const auto& right = layout(Side::kCommentary).units;
  const auto folded = std::find_if(right.begin(), right.end(), [&](const UnitLayout& each) {
    return each.is_folded && !each.is_hidden();
  });
  ASSERT_NE(folded, right.end());
  const std::string& text = reader_.article().unit(folded->ref).text;
  const std::string last = text.substr(folded->lines.back().start);
  const UnitRef ref = folded->ref;
  reader_.dispatch(OpenSearch{last});
  settle_scrolled();
  ASSERT_GT(reader_.state().view.search.count, 0u);
  EXPECT_FALSE(unit(ref.group, ref.index).is_folded);
}

TEST_F(LevelTest, WhatIsPressedIsNotRead) {
  const std::string more = "展开", less = "收起";
  const auto last = static_cast<uint32_t>(texts().cards.size() - 1);
  const TextPosition from{{Side::kCommentary, 0, 1}, 0}, to{{Side::kCommentary, last, 1}, 3};
  const std::string copied = copy_text(reader_.article(), from, to);
  const std::string copied_html = copy_html(reader_.article(), from, to);
  for (const std::string& words : {more, less}) {
    EXPECT_EQ(copied.find(words), std::string::npos);
    EXPECT_EQ(copied_html.find(words), std::string::npos);
    reader_.dispatch(OpenSearch{words});
    settle_scrolled();
    EXPECT_EQ(reader_.state().view.search.count, 0u) << words;
  }
  const Passages all{{from, to}};
  for (auto sentence = first_sentence(reader_.article(), all, 100); sentence;
       sentence = next_sentence(reader_.article(), all, *sentence, 100)) {
    const Unit& read = reader_.article().unit(sentence->span.unit);
    EXPECT_FALSE(is_to_be_pressed(read));
    if (!read.speaker.empty()) continue;
    EXPECT_EQ(utterance_of(reader_.article(), sentence->span, true).speaker,
              utterance_of(reader_.article(), {from.unit, 0, 3}, true).speaker);
  }
}

TEST_F(LevelTest, AnAddressLeadsToItsParagraphInACard) {
  for (const UnitRef ref : units_of(reader_.whole(), Side::kCommentary)) {
    reader_.dispatch(GoToAddress{address(reader_.whole(), ref)});
    settle_scrolled();
    EXPECT_FALSE(reader_.state().overlay.notice);
    const TextPosition there = reader_.state().view.views.arranged->places.arranged({ref, 0});
    const UnitLayout& shown = unit(there.unit.group, there.unit.index);
    EXPECT_FALSE(shown.is_hidden());
    EXPECT_GE(shown.y + shown.height, scrolled());
    EXPECT_LE(shown.y, scrolled() + reader_.panes()[Side::kCommentary].height);
  }
}

TEST_F(LevelTest, PairsStandInForCardsInANarrowWindow) {
  reader_.panes().set_window({800, 800, 2, 0, 15});
  settle_scrolled();
  EXPECT_EQ(reader_.state().view.kind, ViewKind::kPairs);
  EXPECT_EQ(control("views.level"), nullptr);
  reader_.panes().set_window({1280, 800, 2, 0, 15});
  settle_scrolled();
  EXPECT_EQ(reader_.state().view.kind, ViewKind::kLevel);
  EXPECT_TRUE(control("views.level")->is_selected);
}

TEST_F(LevelTest, BackRestoresThePlaceOfCardsAndText) {
  scroll(Side::kInterview, 300);
  std::vector<float> before;
  for (uint32_t card = 0; card < texts().cards.size(); ++card) before.push_back(top_of(card));
  choose(tied_links().back(), Side::kInterview);
  go_to(reader_.state().view.history.entries[0].serial);
  EXPECT_EQ(scrolled(), 300);
  for (uint32_t card = 0; card < texts().cards.size(); ++card) EXPECT_EQ(top_of(card), before[card]) << card;
}

TEST_F(LevelTest, AComparisonReturnsWithTheCardsAsTheyWere) {
  scroll(Side::kCommentary, 200);
  const float before = scrolled(), first = top_of(1);
  browser_.forget<request::ScrollTo>();
  reader_.dispatch(OpenComparison{quotation()});
  settle_scrolled();
  ASSERT_NE(control("compare.go"), nullptr);
  browser_.forget<request::ScrollTo>();
  reader_.dispatch(CloseComparison{});
  settle_scrolled();
  EXPECT_EQ(scrolled(), before);
  EXPECT_EQ(top_of(1), first);
}

TEST_F(LevelTest, KeyThreeShowsIt) {
  show_view(ViewKind::kFlow);
  reader_.dispatch(PressKey{"3", Focus::kText});
  settle_scrolled();
  EXPECT_EQ(reader_.state().view.kind, ViewKind::kLevel);
  EXPECT_TRUE(reader_.panes().is_joined());
  EXPECT_EQ(control("follow.switch"), nullptr);
  EXPECT_EQ(control("views.by_interview"), nullptr);
}

// An article that is laid out in parts: what is in sight always is, and what is read stays where it is.
TEST_F(LevelTest, ALongArticleIsLaidOutWhereItIsSeen) {
  Article article;
  Texts& texts = article.own_texts();
  texts.language = "zh-Hans";
  texts.commentaries.push_back({"c1", "", "", "", "", {}});
  const auto paragraph = [](std::string id, size_t sentences) {
    Unit unit;
    unit.id = std::move(id);
    for (size_t i = 0; i < sentences; ++i) unit.text += "渡口的人说，水涨的时候谁也不问价钱。";
    return unit;
  };
  for (uint32_t i = 0; i < 900; ++i) {
    const std::string number = std::to_string(i + 1);
    texts.interview.turns.push_back({"t" + number, "温澜", Role::kAnswer, {paragraph("p1", 5 + i % 5)}});
    if (i % 2 == 1) continue;
    const auto block = static_cast<uint32_t>(texts.commentaries[0].blocks.size());
    texts.commentaries[0].blocks.push_back(paragraph("b" + number, 2 + i % 11));
    Link tie;
    tie.id = "l" + number;
    tie.interview = {{{Side::kInterview, i, 0}, 0, 30}};
    tie.commentary = {{{Side::kCommentary, 0, block}, 0, 30}};
    article.links.push_back(std::move(tie));
  }
  show(std::make_shared<const Article>(std::move(article)));
  settle_scrolled();
  ASSERT_EQ(reader_.state().view.kind, ViewKind::kLevel);
  const auto expect_laid_out = [&] {
    for (const Side side : kSides) {
      size_t first = 0, last = 0;
      visible_units(layout(side), scrolled(), scrolled() + reader_.panes()[side].height, first, last);
      EXPECT_LT(first, last);
      for (size_t i = first; i < last; ++i) EXPECT_FALSE(layout(side).units[i].lines.empty()) << i;
    }
  };
  EXPECT_TRUE(layout(Side::kCommentary).units.back().lines.empty()) << "everything was laid out at once";
  for (int step = 1; step < 20; ++step) {
    scroll(Side::kInterview, 300.0f * static_cast<float>(step));
    expect_laid_out();
  }
  for (const uint32_t number : {400u, 30u, 440u, 200u}) {
    choose(number, number % 20 == 0 ? Side::kInterview : Side::kCommentary);
    expect_laid_out();
    EXPECT_NEAR(height_of(number, Side::kInterview), height_of(number, Side::kCommentary), 1) << number;
    const float before = height_of(number, Side::kInterview);
    while (reader_.work_ahead() == Ahead::kMore) {
    }
    settle_scrolled();
    EXPECT_NEAR(height_of(number, Side::kInterview), before, 1) << number;
    expect_laid_out();
  }
}

// Every link of a whole interview and what was written about it.
TEST_F(LevelTest, EveryLinkOfARealArticleIsLevelWhenItIsChosen) {
  const auto path = test::shared_file(test::kRealArticle);
  if (!path) GTEST_SKIP() << "DUIDU_SHARED has no " << test::kRealArticle;
  show(std::make_shared<const Article>(
      open_article(test::read_file(path->string()), "article.txt").value().article));
  settle_scrolled();
  ASSERT_EQ(reader_.state().view.kind, ViewKind::kLevel);
  for (const float width : {1280.0f, 1920.0f}) {
    reader_.panes().set_window({width, 900, 2, 0, 15});
    settle_scrolled();
    int chosen = 0, level = 0;
    for (const Side side : kSides) {
      for (const uint32_t number : tied_links()) {
        choose(number, side);
        ++chosen;
        const float apart = height_of(number, Side::kInterview) - height_of(number, Side::kCommentary);
        if (std::abs(apart) <= 1) ++level;
        EXPECT_LE(std::abs(apart), 1) << link(number).id;
        EXPECT_TRUE(is_seen(number, Side::kInterview)) << link(number).id;
      }
    }
    EXPECT_GT(chosen, 0);
    RecordProperty("level", level);
    RecordProperty("chosen", chosen);
    std::printf("%d of %d links are level when they are chosen, %.0f px wide\n", level, chosen, width);
  }
}

}  // namespace
}  // namespace duidu
