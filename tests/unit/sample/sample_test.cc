// The samples are a promise: what their text says the reader shows must be what it finds in them. The list of
// quotations is written by hand (tests/cases/sample/expected-quotations.md), never from the program's output.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "align/link_article.h"
#include "import/import.h"
#include "model/names.h"
#include "unit/golden.h"
#include "unit/sample/expected_quotations.h"

namespace duidu {
namespace {

namespace fs = std::filesystem;

struct Sample {
  std::string file;
  std::string title;
  std::string language;
  std::string asks;
  std::string answers;
};

void PrintTo(const Sample& sample, std::ostream* out) { *out << sample.file; }

class SampleTest : public testing::TestWithParam<Sample> {
 protected:
  void SetUp() override {
    const std::string name = GetParam().file;
    Result<Imported> imported =
        import_article(test::read_file(fs::path(DUIDU_ASSETS_DIR) / "articles" / name), name);
    ASSERT_TRUE(imported) << imported.error().message;
    EXPECT_TRUE(imported.value().remarks.empty());
    article_ = link_article(std::move(imported.value().article)).article;
    const fs::path list = fs::path(DUIDU_CASES_DIR) / "sample" / "expected-quotations.md";
    expected_ = test::expected_quotations(test::read_file(list), name);
    ASSERT_EQ(article_.commentaries().size(), 1u);
  }

  const std::vector<Unit>& blocks() const { return article_.commentaries()[0].blocks; }

  // From the start of the first span to the end of the last: an elided quotation with what stands between.
  std::string words(const std::vector<Span>& spans) const {
    const std::string& text = article_.unit(spans.front().unit).text;
    return text.substr(spans.front().start, spans.back().end - spans.front().start);
  }

  bool is_linked_as(const Link& link, const test::ExpectedQuotation& quotation) const {
    return link.level == quotation.level && link.state == LinkState::kOk &&
           address(article_, link.commentary.front().unit) == quotation.commentary_unit &&
           address(article_, link.interview.front().unit) == quotation.interview_unit &&
           words(link.commentary) == quotation.commentary && words(link.interview) == quotation.interview;
  }

  Article article_;
  test::ExpectedQuotations expected_;
};

TEST_P(SampleTest, HeadIsReadAsMetadata) {
  EXPECT_EQ(article_.title(), GetParam().title);
  EXPECT_EQ(article_.language(), GetParam().language);
  EXPECT_EQ(article_.date(), "2025-11-08");
  EXPECT_FALSE(article_.author().empty());
}

TEST_P(SampleTest, QuestionsAndAnswersTakeTurns) {
  const std::vector<Turn>& turns = article_.interview().turns;
  ASSERT_EQ(turns.size(), 20u);
  for (size_t i = 0; i < turns.size(); ++i) {
    const bool asks = i % 2 == 0;
    EXPECT_EQ(turns[i].role, asks ? Role::kQuestion : Role::kAnswer) << turns[i].id;
    EXPECT_EQ(turns[i].speaker, asks ? GetParam().asks : GetParam().answers) << turns[i].id;
  }
  const auto is_long = [](const Turn& turn) { return turn.units.size() > 1; };
  EXPECT_EQ(std::count_if(turns.begin(), turns.end(), is_long), 5);
}

TEST_P(SampleTest, CommentaryHasEveryKindOfBlock) {
  const auto count = [&](UnitKind kind) {
    return std::count_if(blocks().begin(), blocks().end(),
                         [&](const Unit& block) { return block.kind == kind; });
  };
  EXPECT_EQ(blocks().size(), 16u);
  EXPECT_EQ(count(UnitKind::kParagraph), 9);
  EXPECT_EQ(count(UnitKind::kHeading), 3);
  EXPECT_EQ(count(UnitKind::kListItem), 3);
  EXPECT_EQ(count(UnitKind::kQuote), 1);
  EXPECT_EQ(blocks()[5].speaker, GetParam().answers);
}

TEST_P(SampleTest, EveryKindOfQuotationIsInTheList) {
  std::multiset<LinkLevel> levels;
  for (const test::ExpectedQuotation& quotation : expected_.quotations) levels.insert(quotation.level);
  EXPECT_EQ(levels.count(LinkLevel::kExact), 4u);
  EXPECT_EQ(levels.count(LinkLevel::kFolded), 3u);
  EXPECT_EQ(levels.count(LinkLevel::kFragments), 1u);
  EXPECT_EQ(levels.count(LinkLevel::kNear), 2u);
  EXPECT_EQ(expected_.unquoted.size(), 4u);
}

TEST_P(SampleTest, ListAgreesWithTheText) {
  const auto expect_words = [&](const std::string& unit, const std::string& words) {
    UnitRef ref;
    ASSERT_TRUE(find_unit(article_, unit, ref)) << unit;
    EXPECT_NE(article_.unit(ref).text.find(words), std::string::npos) << unit << ": " << words;
    EXPECT_FALSE(words.empty()) << unit;
  };
  for (const test::ExpectedQuotation& quotation : expected_.quotations) {
    expect_words(quotation.commentary_unit, quotation.commentary);
    expect_words(quotation.interview_unit, quotation.interview);
  }
  for (const test::Unquoted& unquoted : expected_.unquoted) expect_words(unquoted.unit, unquoted.words);
}

TEST_P(SampleTest, EveryQuotationIsLinkedAndJudged) {
  for (const test::ExpectedQuotation& quotation : expected_.quotations) {
    const auto fits = [&](const Link& link) { return is_linked_as(link, quotation); };
    EXPECT_EQ(std::count_if(article_.links.begin(), article_.links.end(), fits), 1)
        << name_of(quotation.level) << " " << quotation.commentary_unit << ": " << quotation.commentary;
  }
}

TEST_P(SampleTest, NothingElseCountsAsAQuotation) {
  for (const Link& link : article_.links) {
    if (link.kind != LinkKind::kQuote) continue;
    const auto fits = [&](const test::ExpectedQuotation& quotation) { return is_linked_as(link, quotation); };
    EXPECT_TRUE(std::any_of(expected_.quotations.begin(), expected_.quotations.end(), fits))
        << link.id << " " << words(link.commentary);
  }
}

TEST_P(SampleTest, WhatOnlyLooksLikeAQuotationIsNotLinked) {
  for (const test::Unquoted& unquoted : expected_.unquoted) {
    UnitRef ref;
    ASSERT_TRUE(find_unit(article_, unquoted.unit, ref)) << unquoted.unit;
    const size_t start = article_.unit(ref).text.find(unquoted.words);
    for (const Link& link : article_.links) {
      for (const Span& span : link.commentary) {
        const bool overlaps =
            span.unit == ref && span.start < start + unquoted.words.size() && start < span.end;
        EXPECT_FALSE(overlaps && link.kind == LinkKind::kQuote) << link.id << " " << unquoted.words;
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(
    Articles, SampleTest,
    testing::Values(Sample{"sample-zh.md", "一个人念，一个人看", "zh-Hans", "记者", "祝小满"},
                    Sample{"sample-en.md", "One Reads, One Follows", "en", "Reporter", "Haskett"}),
    [](const auto& info) {
      return info.param.language == "en" ? std::string("English") : std::string("Chinese");
    });

}  // namespace
}  // namespace duidu
