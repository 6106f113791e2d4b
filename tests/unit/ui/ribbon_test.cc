// Where ribbons end, and which are not drawn: from layouts that stand where the test says.
#include "ui/chrome/ribbon.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "unit/fixed_metrics.h"
#include "unit/layout/article_text.h"

namespace duidu {
namespace {

class RibbonTest : public testing::Test {
 protected:
  // The end of the link's words on a side, in panes of 400 px at 44 px of a window 964 px wide with a gutter of 64 px.
  std::optional<RibbonEnd> end(Side side, float scroll) const {
    return ribbon_end(layout(side), pane(side), scroll, article_.links[0].spans(side));
  }
  const PaneLayout& layout(Side side) const { return side == Side::kInterview ? interview_ : commentary_; }
  static Rect pane(Side side) { return {side == Side::kInterview ? 0.0f : 514.0f, 44, 450, 400}; }
  Rect words(Side side) const {
    const std::vector<Rect> lines = span_rects(layout(side), article_.links[0].spans(side)[0]);
    return {lines.front().x, lines.front().y, lines.front().width,
            lines.back().y + lines.back().height - lines.front().y};
  }

  Article article_ = test::parse_layout_case(
                         "question 甲 | 一二三四五六七八九十\nanswer 乙 | 一二三四五六七八九十\n"
                         "paragraph | 一二三四五六七八九十\nlink 1 0 30 = 0 0 12\n")
                         .article;
  const PaneLayout interview_ =
      layout_pane(article_, Side::kInterview, 450, test::FixedMetrics(), ReadingStyle());
  const PaneLayout commentary_ =
      layout_pane(article_, Side::kCommentary, 450, test::FixedMetrics(), ReadingStyle());
};

TEST_F(RibbonTest, ItGoesFromFirstToLastLineAndTouchesTheTextsEdges) {
  for (const Side side : {Side::kInterview, Side::kCommentary}) {
    const Rect lines = words(side), frame = pane(side);
    const std::optional<RibbonEnd> found = end(side, 10);
    ASSERT_TRUE(found);
    EXPECT_FLOAT_EQ(found->top, frame.y + lines.y - 10);
    EXPECT_FLOAT_EQ(found->bottom, frame.y + lines.y + lines.height - 10);
    const float edge = layout(side).column_x + (side == Side::kInterview ? layout(side).column_width : 0);
    EXPECT_FLOAT_EQ(found->x, frame.x + edge);
  }
}

// Between the edges of both columns there is no text.
TEST_F(RibbonTest, NoRibbonCrossesText) {
  const std::optional<Ribbon> ribbon = ribbon_between(end(Side::kInterview, 0), end(Side::kCommentary, 0));
  ASSERT_TRUE(ribbon && ribbon->is_band());
  for (const UnitLayout& unit : interview_.units) {
    for (const LineBox& line : unit.lines) EXPECT_LE(line.x + line.width, ribbon->left.x + 0.01f);
  }
  for (const UnitLayout& unit : commentary_.units) {
    for (const LineBox& line : unit.lines)
      EXPECT_GE(pane(Side::kCommentary).x + line.x, ribbon->right.x - 0.01f);
  }
}

TEST_F(RibbonTest, ALevelBandIsNoBox) {
  const RibbonEnd left{100, 80, 110, true}, right{300, 80, 110, true};
  const std::optional<Ribbon> ribbon = ribbon_between(left, right);
  ASSERT_TRUE(ribbon);
  EXPECT_GT(ribbon->waist, 3);
  EXPECT_LT(2 * ribbon->waist, 110 - 80) << "and never closes";
  EXPECT_LE(ribbon_between(RibbonEnd{100, 80, 400, true}, RibbonEnd{300, 80, 400, true})->waist, 14);
}

TEST_F(RibbonTest, AnEndOutOfSightLeavesAStubAtTheOther) {
  const float below = words(Side::kInterview).y + words(Side::kInterview).height + 1;
  const std::optional<RibbonEnd> gone = end(Side::kInterview, below);
  ASSERT_TRUE(gone);
  EXPECT_FALSE(gone->is_visible);
  const std::optional<Ribbon> stub = ribbon_between(gone, end(Side::kCommentary, 0));
  ASSERT_TRUE(stub);
  EXPECT_FALSE(stub->is_band());
  EXPECT_FALSE(ribbon_between(gone, end(Side::kCommentary, 4000)));
}

TEST_F(RibbonTest, AnEndPartlyInSightIsCutAtThePanesEdge) {
  const std::optional<RibbonEnd> found = end(Side::kInterview, words(Side::kInterview).y + 5);
  ASSERT_TRUE(found && found->is_visible);
  EXPECT_FLOAT_EQ(found->top, 44);
}

TEST_F(RibbonTest, WhatHasOneEndOnlyHasNone) {
  EXPECT_FALSE(ribbon_end(interview_, pane(Side::kInterview), 0, {}));
  EXPECT_FALSE(ribbon_between(std::nullopt, end(Side::kCommentary, 0)));
}

}  // namespace
}  // namespace duidu
