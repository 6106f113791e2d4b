// Questions asked of a finished layout.
#include <gtest/gtest.h>

#include <string>

#include "layout/layout.h"
#include "unit/fixed_metrics.h"
#include "unit/layout/article_text.h"

namespace duidu {
namespace {

// Ten Han characters a line, 18 px each, from x = 20.
PaneLayout lay_out() {
  const test::LayoutCase built = test::parse_layout_case(
      "heading1 | 题\nitem • | 一二三四五六七八九十\nquote | 引\nquote | 一二三四五六七八九十一二三四五六");
  return layout_pane(built.article, Side::kCommentary, 260, test::FixedMetrics(), ReadingStyle());
}

TEST(Queries, FindTheLayoutOfAUnit) {
  const PaneLayout pane = lay_out();
  for (uint32_t i = 0; i < 4; ++i)
    EXPECT_EQ(find_unit_layout(pane, {Side::kCommentary, 0, i}), static_cast<int>(i));
  EXPECT_EQ(find_unit_layout(pane, {Side::kCommentary, 0, 4}), -1);
  EXPECT_EQ(find_unit_layout(pane, {Side::kCommentary, 1, 0}), -1);
  EXPECT_EQ(find_unit_layout(pane, {Side::kInterview, 0, 0}), -1);
}

TEST(Queries, GiveOneRectanglePerLineOfASpan) {
  const PaneLayout pane = lay_out();
  const UnitLayout& unit = pane.units[3];
  ASSERT_EQ(unit.lines.size(), 2u);
  const uint32_t first_line = unit.lines[0].end;
  const std::vector<Rect> rects = span_rects(pane, {unit.ref, first_line - 6, first_line + 3});
  ASSERT_EQ(rects.size(), 2u);
  EXPECT_EQ(rects[0].width, 36);
  EXPECT_EQ(rects[0].x + rects[0].width, unit.lines[0].x + unit.lines[0].width);
  EXPECT_EQ(rects[0].y, unit.y + unit.lines[0].y);
  EXPECT_EQ(rects[0].height, unit.line_height);
  EXPECT_EQ(rects[1].x, unit.x);
  EXPECT_EQ(rects[1].width, 18);
}

TEST(Queries, TakeInClustersASpanOnlyTouches) {
  const PaneLayout pane = lay_out();
  const std::vector<Rect> rects = span_rects(pane, {pane.units[3].ref, 4, 5});
  ASSERT_EQ(rects.size(), 1u);
  EXPECT_EQ(rects[0].x, pane.units[3].x + 18);
  EXPECT_EQ(rects[0].width, 18);
}

// Seen: "ab גד 12 אב". What is read first of the Hebrew stands at its right end.
TEST(Queries, GiveARectangleForEachStretchOfALineThatRunsBothWays) {
  const test::LayoutCase built =
      test::parse_layout_case("language en\nset indent 0\nparagraph | ab אב 12 גד");
  const PaneLayout pane =
      layout_pane(built.article, Side::kCommentary, 600, test::FixedMetrics(), ReadingStyle());
  const UnitLayout& unit = pane.units.front();
  const float left = unit.clusters.front().x, letter = 9;
  const std::vector<Rect> rects = span_rects(pane, {unit.ref, 1, 5});  // "b אב" without its second letter
  ASSERT_EQ(rects.size(), 2u);
  EXPECT_EQ(rects[0], (Rect{left + letter, unit.y, 2 * letter, unit.line_height}));
  EXPECT_EQ(rects[1], (Rect{left + 10 * letter, unit.y, letter, unit.line_height}));
  EXPECT_EQ(span_rects(pane, {unit.ref, 3, 15}).size(), 1u)
      << "all that is read leftwards, the number in it too";
}

TEST(Queries, GiveNoRectanglesWhereThereIsNothing) {
  const PaneLayout pane = lay_out();
  EXPECT_TRUE(span_rects(pane, {pane.units[3].ref, 3, 3}).empty());
  EXPECT_TRUE(span_rects(pane, {pane.units[3].ref, 900, 910}).empty());
  EXPECT_TRUE(span_rects(pane, {{Side::kInterview, 0, 0}, 0, 3}).empty());
}

TEST(Queries, FindWhatIsVisible) {
  const PaneLayout pane = lay_out();
  for (float top = -50; top < pane.height + 50; top += 7) {
    size_t first = 9, last = 9;
    visible_units(pane, top, top + 40, first, last);
    for (size_t i = 0; i < pane.units.size(); ++i) {
      const UnitLayout& unit = pane.units[i];
      const bool touches = unit.y < top + 40 && unit.y + unit.height > top;
      EXPECT_EQ(touches, i >= first && i < last) << "unit " << i << " at " << top;
    }
  }
}

}  // namespace
}  // namespace duidu
