// The small numbers beside the column.
#include <gtest/gtest.h>

#include <string>

#include "layout/layout.h"
#include "unit/fixed_metrics.h"
#include "unit/layout/article_text.h"

namespace duidu {
namespace {

PaneLayout lay_out(Side side, float width, const std::string& links) {
  const std::string text =
      "question 记者 | 一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十\n"
      "answer 梁 | 甲乙丙\nparagraph | 一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十\n";
  const test::LayoutCase built = test::parse_layout_case(text + links);
  return layout_pane(built.article, side, width, test::FixedMetrics(), ReadingStyle());
}

std::string many_links(int count) {
  std::string links;
  for (int i = 0; i < count; ++i) links += "link 0 0 3 = 0 0 3\n";
  return links;
}

bool overlap(const MarginNumber& a, const MarginNumber& b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

TEST(MarginNumbers, StandRightOfTheInterviewAndLeftOfTheCommentary) {
  const PaneLayout interview = lay_out(Side::kInterview, 600, "link 0 0 3 = 0 0 3\n");
  ASSERT_EQ(interview.numbers.size(), 1u);
  EXPECT_EQ(interview.numbers[0].x, interview.column_x + interview.column_width + 4);
  EXPECT_LE(interview.numbers[0].x + interview.numbers[0].width, interview.width);
  const PaneLayout commentary = lay_out(Side::kCommentary, 600, "link 0 0 3 = 0 0 3\n");
  EXPECT_EQ(commentary.numbers[0].x + commentary.numbers[0].width, commentary.column_x - 4);
}

TEST(MarginNumbers, StandOnTheLineWhereTheLinkStarts) {
  const PaneLayout pane = lay_out(Side::kCommentary, 400, "link 1 0 3 = 0 87 90\n");
  EXPECT_EQ(pane.numbers[0].y, pane.units[0].y + pane.units[0].lines[1].y);
  EXPECT_EQ(pane.numbers[0].height, pane.units[0].line_height);
}

TEST(MarginNumbers, OfOneLineStandBesideEachOtherInOrder) {
  for (const Side side : {Side::kInterview, Side::kCommentary}) {
    const PaneLayout pane = lay_out(side, 1200, many_links(3));
    ASSERT_EQ(pane.numbers.size(), 3u);
    EXPECT_LT(pane.numbers[0].x, pane.numbers[1].x);
    EXPECT_LT(pane.numbers[1].x, pane.numbers[2].x);
    EXPECT_EQ(pane.numbers[0].y, pane.numbers[2].y);
  }
}

TEST(MarginNumbers, OfMoreDigitsAreWider) {
  const PaneLayout pane = lay_out(Side::kCommentary, 2400, many_links(1000));
  const float em = 0.72f * 18, widest_digit = 0.696f;  // of DejaVu Sans Bold
  for (const size_t link : {9, 99, 999}) {
    const MarginNumber& mark = pane.numbers[link];
    EXPECT_GE(mark.width, em * widest_digit * static_cast<float>(mark.text.size())) << mark.text;
  }
}

TEST(MarginNumbers, GoOneLineDownWhenTheMarginIsFull) {
  const PaneLayout pane = lay_out(Side::kCommentary, 400, many_links(3));
  EXPECT_EQ(pane.numbers[0].y, pane.units[0].y);
  EXPECT_EQ(pane.numbers[1].y, pane.units[0].y + 32);
  EXPECT_EQ(pane.numbers[2].y, pane.units[0].y + 64);
}

TEST(MarginNumbers, MakeRoomForThoseOfALineAboveThatWentDown) {
  const test::LayoutCase built = test::parse_layout_case(
      "question 记者 | 一\nturn paragraph | 二\nparagraph | 三\n" + many_links(2) + "link 1 0 3 = 0 0 3");
  const PaneLayout pane =
      layout_pane(built.article, Side::kInterview, 400, test::FixedMetrics(), ReadingStyle());
  EXPECT_EQ(pane.units[1].y, pane.units[0].y + pane.units[0].lines[0].y + 40);
  EXPECT_EQ(pane.numbers[1].y, pane.units[0].y + 64) << "below the speaker's own line";
  EXPECT_EQ(pane.numbers[2].y, pane.numbers[1].y + 32);
}

TEST(MarginNumbers, NeverOverlapAndNeverLeaveThePane) {
  for (const Side side : {Side::kInterview, Side::kCommentary}) {
    for (const float width : {60.0f, 300.0f, 400.0f, 640.0f, 1400.0f}) {
      const PaneLayout pane = lay_out(side, width, many_links(120) + "link 1 3 6 = 0 60 63\n");
      ASSERT_EQ(pane.numbers.size(), 121u);
      for (size_t i = 0; i < pane.numbers.size(); ++i) {
        EXPECT_GE(pane.numbers[i].x, 0);
        EXPECT_LE(pane.numbers[i].x + pane.numbers[i].width, pane.width);
        EXPECT_LE(pane.numbers[i].y + pane.numbers[i].height, pane.height);
        for (size_t k = 0; k < i; ++k)
          EXPECT_FALSE(overlap(pane.numbers[i], pane.numbers[k])) << width << " " << i;
      }
    }
  }
}

}  // namespace
}  // namespace duidu
