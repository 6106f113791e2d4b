// The bars of topic links beside the column.
#include <gtest/gtest.h>

#include <string>

#include "layout/layout.h"
#include "unit/fixed_metrics.h"
#include "unit/layout/article_text.h"

namespace duidu {
namespace {

PaneLayout lay_out(Side side, float width, const std::string& links) {
  const std::string text =
      "question 记者 | 一二三四五六七八九十\nanswer 周 | 一二三四五六七八九十一二三四五六七八九十\nturn "
      "paragraph | 甲\n"
      "question 记者 | 二\nanswer 周 | 三\nparagraph | 丙\nparagraph | 丁\n";
  const test::LayoutCase built = test::parse_layout_case(text + links);
  return layout_pane(built.article, side, width, test::FixedMetrics(), ReadingStyle());
}

TEST(MarginBars, StandOnTheOuterSideOfEachPane) {
  const PaneLayout interview = lay_out(Side::kInterview, 600, "topic 1 2 = 0\n");
  ASSERT_EQ(interview.bars.size(), 1u);
  EXPECT_EQ(interview.bars[0].x + interview.bars[0].width, interview.column_x - 6);
  const PaneLayout commentary = lay_out(Side::kCommentary, 600, "topic 1 2 = 0\n");
  EXPECT_EQ(commentary.bars[0].x, commentary.column_x + commentary.column_width + 6);
}

TEST(MarginBars, ReachFromTheFirstToTheLastOfTheUnitsThatFollowEachOther) {
  const PaneLayout pane = lay_out(Side::kInterview, 600, "topic 0 2 = 0\n");
  ASSERT_EQ(pane.bars.size(), 1u);
  EXPECT_EQ(pane.bars[0].y, pane.units[0].y + 3);
  EXPECT_EQ(pane.bars[0].y + pane.bars[0].height, pane.units[2].y + pane.units[2].height - 3);
}

TEST(MarginBars, BesideEachOtherHaveLanesAndDivideTheRoom) {
  const PaneLayout pane = lay_out(Side::kInterview, 600, "topic 0 1 = 0\ntopic 1 2 = 1\ntopic 4 4 = 1\n");
  ASSERT_EQ(pane.bars.size(), 3u);
  EXPECT_EQ(pane.bars[1].x, pane.bars[0].x - 5);
  EXPECT_EQ(pane.bars[0].hit_x, pane.bars[1].hit_x + pane.bars[1].hit_width) << "no gap, no overlap";
  EXPECT_EQ(pane.bars[2].x, pane.bars[0].x) << "the first lane is free again";
  EXPECT_EQ(pane.bars[2].hit_width, 20) << "alone, all the room is its own";
}

TEST(MarginBars, MoreThanThreeBesideEachOtherAreSpare) {
  std::string links;
  for (int i = 0; i < 40; ++i) links += "topic 1 1 = " + std::to_string(i % 2) + "\n";
  const PaneLayout pane = lay_out(Side::kInterview, 600, links);
  ASSERT_EQ(pane.bars.size(), 40u);
  for (size_t i = 0; i < pane.bars.size(); ++i) {
    EXPECT_EQ(pane.bars[i].is_spare, i >= 3) << i;
    EXPECT_EQ(pane.bars[i].x, pane.column_x - 9 - 5 * static_cast<float>(std::min<size_t>(i, 2)));
  }
}

TEST(MarginBars, NeverLeaveThePane) {
  for (const Side side : {Side::kInterview, Side::kCommentary}) {
    for (const float width : {20.0f, 60.0f, 400.0f, 1400.0f}) {
      for (const MarginBar& bar :
           lay_out(side, width, "topic 0 4 = 0\ntopic 1 1 = 0\ntopic 1 2 = 1\n").bars) {
        EXPECT_GE(bar.hit_x, 0);
        EXPECT_LE(bar.hit_x + bar.hit_width, width);
        EXPECT_GE(bar.x, 0);
        EXPECT_LE(bar.x + bar.width, width);
        EXPECT_GT(bar.height, 0);
      }
    }
  }
}

}  // namespace
}  // namespace duidu
