// Comparisons of links whose verdicts are made by hand: what the aligner seldom finds, and what a file may bring.
#include "app/compare/comparison.h"

#include <gtest/gtest.h>

#include "app/compare/pairing.h"
#include "unit/layout/article_text.h"

namespace duidu {
namespace {

constexpr Span interview(uint32_t turn, uint32_t start, uint32_t end) {
  return {{Side::kInterview, turn, 0}, start, end};
}
constexpr Span commentary(uint32_t block, uint32_t start, uint32_t end) {
  return {{Side::kCommentary, 0, block}, start, end};
}

// The cells as one line: same words as they are, others with their kind's number.
std::string dump(const Comparison& compared) {
  std::string out;
  for (const Cell& cell : compared.cells) {
    if (cell.kind == CellKind::kSame) {
      out += cell.original;
    } else {
      out += "(" + std::to_string(static_cast<int>(cell.kind)) + " " + std::string(cell.original) + "/" +
             std::string(cell.citation) + ")";
    }
  }
  return out;
}

class ComparisonByHandTest : public testing::Test {
 protected:
  Article article_ = test::parse_layout_case(
                         "question 甲 | 一二三四五六七八\nanswer 乙 | 九十百千万\nanswer 丙 | 三四又三四\n"
                         "paragraph | 三四一二五六\nparagraph | 三四\nparagraph | 没有的话\n")
                         .article;

  Link link(std::vector<Span> cited, std::vector<Span> said, std::optional<Verdict> verdict) const {
    Link link;
    link.commentary = std::move(cited);
    link.interview = std::move(said);
    link.verdict = std::move(verdict);
    return link;
  }
};

TEST_F(ComparisonByHandTest, MovedWordsAreToldOnBothSides) {
  Verdict verdict;
  verdict.verdict_class = VerdictClass::kChanged;
  verdict.changes = {{ChangeKind::kOther, commentary(0, 0, 6), interview(0, 0, 0)},
                     {ChangeKind::kOther, commentary(0, 12, 12), interview(0, 6, 12)}};
  const Comparison compared =
      comparison(article_, link({commentary(0, 0, 18)}, {interview(0, 0, 18)}, verdict), 0);
  EXPECT_EQ(dump(compared), "(5 /三)(5 /四)一二(5 三/)(5 四/)五六");
}

TEST_F(ComparisonByHandTest, PiecesInAnotherOrderAreToldToStandBefore) {
  Verdict verdict;
  verdict.verdict_class = VerdictClass::kChanged;
  verdict.joining = Joining::kReordered;
  const Comparison compared = comparison(
      article_,
      link({commentary(0, 0, 6), commentary(0, 6, 12)}, {interview(0, 6, 12), interview(0, 0, 6)}, verdict),
      0);
  EXPECT_EQ(dump(compared), "三四(10 /)一二");
  ASSERT_EQ(compared.elisions.size(), 1u);
  EXPECT_TRUE(compared.elisions[0].is_back);
  EXPECT_EQ(original_text(compared), "三四……一二");
}

TEST_F(ComparisonByHandTest, OfAnAmbiguousQuotationTheChosenOccurrenceIsShown) {
  Link twice = link({commentary(1, 0, 6)}, {interview(2, 0, 6), interview(2, 9, 15)}, Verdict());
  twice.state = LinkState::kAmbiguous;
  EXPECT_EQ(comparison(article_, twice, 0).original.after, "又三四");
  EXPECT_EQ(comparison(article_, twice, 1).original.before, "三四又");
}

TEST_F(ComparisonByHandTest, WhatIsNowhereHasNoOriginal) {
  Verdict verdict;
  verdict.verdict_class = VerdictClass::kAbsent;
  const Comparison compared = comparison(article_, link({commentary(2, 0, 12)}, {}, verdict), 0);
  EXPECT_FALSE(compared.has_original);
  EXPECT_EQ(dump(compared), "(7 /没)(7 /有)(7 /的)(7 /话)");
  EXPECT_EQ(citation_text(compared), "没有的话");
}

// Between pieces from the two ends of a very long interview not everything is read.
TEST_F(ComparisonByHandTest, OfVeryMuchBetweenTwoPiecesTheBeginningCounts) {
  Unit& unit = article_.own_texts().interview.turns[1].units[0];
  unit.text.clear();
  for (int i = 0; i < 40'000; ++i) unit.text += "千";
  Verdict verdict;
  verdict.verdict_class = VerdictClass::kShortened;
  const Comparison compared = comparison(
      article_,
      link({commentary(1, 0, 3), commentary(1, 3, 6)}, {interview(0, 6, 9), interview(2, 9, 12)}, verdict),
      0);
  ASSERT_EQ(compared.elisions.size(), 1u);
  EXPECT_TRUE(compared.elisions[0].is_cut);
  EXPECT_EQ(compared.elisions[0].words, 5u);
  EXPECT_TRUE(compared.elisions[0].is_far);
}

// A file may bring links that were never judged.
TEST_F(ComparisonByHandTest, WithoutAVerdictWhatDiffersIsChanged) {
  const Comparison compared =
      comparison(article_, link({commentary(0, 0, 18)}, {interview(0, 6, 18)}, std::nullopt), 0);
  EXPECT_EQ(dump(compared), "三四(2 /一)(2 /二)五六");
}

TEST_F(ComparisonByHandTest, SpansThatDoNotFitTheVerdictLoseNoWord) {
  Verdict verdict;
  verdict.verdict_class = VerdictClass::kChanged;
  verdict.changes = {{ChangeKind::kName, commentary(0, 12, 18), interview(0, 0, 3)},
                     {ChangeKind::kOther, commentary(0, 3, 6), interview(0, 21, 24)}};
  const Comparison compared =
      comparison(article_, link({commentary(0, 0, 18)}, {interview(0, 0, 24)}, verdict), 0);
  EXPECT_EQ(original_text(compared), "一二三四五六七八");
  EXPECT_EQ(citation_text(compared), "三四一二五六");
}

}  // namespace
}  // namespace duidu
