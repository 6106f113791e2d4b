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
      "question 记者 | 二\nanswer 周 | 三\nparagraph | 丙\nparagraph | 丁\nparagraph | 戊\n";
  const test::LayoutCase built = test::parse_layout_case(text + links);
  return layout_pane(built.article, side, width, test::FixedMetrics(), ReadingStyle());
}

TEST(MarginBars, StandOnTheOuterSideOfEachPane) {
  const PaneLayout interview = lay_out(Side::kInterview, 1400, "topic 1 2 = 0\n");
  ASSERT_EQ(interview.bars.size(), 1u);
  EXPECT_EQ(interview.bars[0].x + interview.bars[0].width, interview.column_x - 6);
  const PaneLayout commentary = lay_out(Side::kCommentary, 1400, "topic 1 2 = 0\n");
  EXPECT_EQ(commentary.bars[0].x, commentary.column_x + commentary.column_width + 6);
}

TEST(MarginBars, ReachFromTheFirstToTheLastOfTheUnitsThatFollowEachOther) {
  const PaneLayout pane = lay_out(Side::kInterview, 600, "topic 0 2 = 0\n");
  ASSERT_EQ(pane.bars.size(), 1u);
  EXPECT_EQ(pane.bars[0].y, pane.units[0].y + 3);
  EXPECT_EQ(pane.bars[0].y + pane.bars[0].height, pane.units[2].y + pane.units[2].height - 3);
}

// The commentary's paragraphs 0 to 2 are about questions 1, 1 and 2; the middle one also about question 2.
constexpr const char* kParagraphs = "topic 0 2 = 0\ntopic 0 2 = 1\ntopic 3 4 = 1\ntopic 3 4 = 2\n";

TEST(MarginBars, OfOneQuestionShareALaneAndJoinUnderOneLabel) {
  const PaneLayout pane = lay_out(Side::kCommentary, 1400, kParagraphs);
  ASSERT_EQ(pane.bars.size(), 4u);
  EXPECT_EQ(pane.bars[0].x, pane.bars[1].x);
  EXPECT_LT(pane.bars[1].y, pane.bars[0].y + pane.bars[0].height) << "without a gap";
  EXPECT_EQ(pane.bars[0].label.text, "问 1");
  EXPECT_EQ(pane.bars[1].label.text, "");
  EXPECT_EQ(pane.bars[2].label.text, "问 2") << "another question beside the first";
  EXPECT_EQ(pane.bars[2].x, pane.bars[0].x + 5) << "has a lane of its own";
  EXPECT_EQ(pane.bars[3].label.text, "") << "and goes on";
  EXPECT_EQ(pane.bars[1].hit_x + pane.bars[1].hit_width, pane.bars[2].hit_x) << "no gap, no overlap";
}

TEST(MarginBars, InTheInterviewHaveTheNumberOfTheirOwnQuestion) {
  const PaneLayout pane = lay_out(Side::kInterview, 1400, "topic 0 2 = 0\ntopic 1 2 = 1\ntopic 3 4 = 1\n");
  ASSERT_EQ(pane.bars.size(), 3u);
  EXPECT_EQ(pane.bars[0].label.text, "问 1");
  EXPECT_TRUE(pane.bars[1].is_spare) << "what is said of it twice has one bar";
  EXPECT_EQ(pane.bars[2].label.text, "问 2");
  EXPECT_FALSE(pane.bars[2].is_spare);
}

TEST(MarginBars, LabelsStandOutsideAndAreStackedWhereThereIsLittleRoom) {
  for (const Side side : {Side::kInterview, Side::kCommentary}) {
    for (const float width : {393.0f, 360.0f, 400.0f, 700.0f, 1400.0f}) {
      const PaneLayout pane = lay_out(side, width, kParagraphs);
      const MarginBar& bar = pane.bars.front();
      ASSERT_FALSE(bar.label.text.empty()) << width;
      const bool is_left = side == Side::kInterview;
      const float outer =
          is_left ? bar.x - (bar.label.x + bar.label.width) : bar.label.x - (bar.x + bar.width);
      EXPECT_GE(outer, 2) << width;
      EXPECT_GE(bar.label.x, 0) << width;
      EXPECT_LE(bar.label.x + bar.label.width, width) << width;
      const bool is_roomy = (is_left ? pane.column_x : width - pane.column_x - pane.column_width) > 40;
      EXPECT_EQ(bar.label.text, is_roomy ? "问 1" : "问\n1") << width;
    }
  }
}

TEST(MarginBars, LabelsNeverLieOnEachOther) {
  std::string links;
  for (int i = 0; i < 12; ++i)
    links += "topic " + std::to_string(i % 5) + " " + std::to_string(4 - i % 2) + " = " +
             std::to_string(i % 3) + "\n";
  for (const Side side : {Side::kInterview, Side::kCommentary}) {
    for (const float width : {340.0f, 380.0f, 500.0f, 1400.0f}) {
      float bottom = 0;
      for (const MarginBar& bar : lay_out(side, width, links).bars) {
        if (bar.label.text.empty()) continue;
        EXPECT_GE(bar.label.y, bottom) << width << " " << bar.label.text;
        bottom = bar.label.y + bar.label.height;
      }
    }
  }
}

TEST(MarginBars, OfTwoQuestionsThatBeginTogetherOneLabelTellsBoth) {
  const PaneLayout pane = lay_out(Side::kCommentary, 1400, "topic 0 2 = 0\ntopic 3 4 = 0\n");
  ASSERT_EQ(pane.bars.size(), 2u);
  EXPECT_EQ(pane.bars[0].label.text, "问 1、2");
  EXPECT_EQ(pane.bars[1].label.text, "");
  EXPECT_GE(pane.bars[0].label.x, pane.bars[1].x + pane.bars[1].width) << "outside both";
}

TEST(MarginBars, WhatHasNoLaneOfItsOwnIsSpare) {
  std::string links;
  for (int i = 0; i < 40; ++i) links += "topic 1 1 = " + std::to_string(i % 2) + "\n";
  const PaneLayout pane = lay_out(Side::kInterview, 600, links);
  ASSERT_EQ(pane.bars.size(), 40u);
  for (size_t i = 0; i < pane.bars.size(); ++i) EXPECT_EQ(pane.bars[i].is_spare, i >= 1) << i;
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
