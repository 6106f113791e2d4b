// The page's parts fill the window, do not overlap, and stand on device pixels at any zoom.
#include "ui/kit/geometry.h"

#include <gtest/gtest.h>

#include <cmath>

#include "theme_tokens.h"

namespace duidu {
namespace {

bool is_on_pixel(float value, float density) {
  return std::fabs(value * density - std::round(value * density)) < 0.01f;
}

TEST(GeometryTest, WideWindowsHaveTwoPanesWithTheGutterBetween) {
  for (const float density : {1.0f, 1.25f, 1.5f, 1.75f, 2.0f, 3.0f}) {
    for (const float divider : {0.25f, 0.37f, 0.5f, 0.75f}) {
      ViewState state;
      state.session.divider = divider;
      const PageGeometry page = page_geometry({1281, 811, density}, state);
      ASSERT_TRUE(page.has_two_panes);
      const Rect& left = page.panes[0];
      const Rect& right = page.panes[1];
      EXPECT_EQ(left.x, 0);
      EXPECT_FLOAT_EQ(left.x + left.width, page.gutter.x);
      EXPECT_FLOAT_EQ(page.gutter.x + page.gutter.width, right.x);
      EXPECT_FLOAT_EQ(right.x + right.width, 1281);
      EXPECT_FLOAT_EQ(left.y + left.height, 811);
      EXPECT_NEAR(page.gutter.width, length::kGutter, 1);
      for (const float edge : {left.y, page.gutter.x, right.x})
        EXPECT_TRUE(is_on_pixel(edge, density)) << edge;
    }
  }
}

// Never narrower than the switch that stands in it.
TEST(GeometryTest, BesideNarrowColumnsTheGutterIsNarrower) {
  const struct {
    float window, gutter;
  } cases[] = {{880, 44}, {1000, 50}, {1100, 55}, {1280, 64}, {1920, 64}};
  for (const auto& [window, gutter] : cases) {
    EXPECT_NEAR(page_geometry({window, 800, 2}, {}).gutter.width, gutter, 0.5f) << window;
    EXPECT_GE(gutter, length::kFollowWidth);
  }
}

TEST(GeometryTest, HeadsLieOverTheirPanesAndStripsBesideTheScrollBars) {
  for (const float density : {1.0f, 1.5f, 2.0f}) {
    const Window window{1281, 811, density, 0, 15};
    const PageGeometry page = page_geometry(window, {});
    for (const Side side : {Side::kInterview, Side::kCommentary}) {
      const Rect &head = head_of(page, side), &pane = pane_of(page, side), &strip = strip_of(page, side);
      EXPECT_FLOAT_EQ(head.y, page.toolbar.height);
      EXPECT_FLOAT_EQ(head.y + head.height, pane.y);
      EXPECT_EQ(head.width, pane.width);
      EXPECT_EQ(strip.y, pane.y);
      EXPECT_EQ(strip.height, pane.height);
      EXPECT_TRUE(is_on_pixel(strip.x, density));
    }
    EXPECT_EQ(strip_of(page, Side::kInterview).x, page.gutter.x) << "it takes no room of the text";
    EXPECT_EQ(room_beside_text(page, window, Side::kInterview), 15);
    EXPECT_NEAR(strip_of(page, Side::kCommentary).x + length::kStripWidth, 1281 - 15, 1);
    EXPECT_NEAR(room_beside_text(page, window, Side::kCommentary), 15 + length::kStripWidth, 1);
  }
}

TEST(GeometryTest, NarrowWindowsShowOneSideUnderTabs) {
  ViewState state;
  state.view.tab = Side::kCommentary;
  const PageGeometry page = page_geometry({879, 600, 1}, state);
  EXPECT_FALSE(page.has_two_panes);
  EXPECT_EQ(page.panes[0], page.panes[1]);
  EXPECT_EQ(page.panes[0].width, 879);
  EXPECT_EQ(page.panes[0].y, page.tabs.y + page.tabs.height);
  EXPECT_TRUE(is_shown(page, state, Side::kCommentary));
  EXPECT_FALSE(is_shown(page, state, Side::kInterview));
  EXPECT_TRUE(page_geometry({880, 600, 1}, state).has_two_panes);
}

TEST(GeometryTest, ATinyWindowHasNoNegativeSizes) {
  const PageGeometry page = page_geometry({20, 10, 1}, {});
  EXPECT_GE(page.panes[0].height, 0);
  EXPECT_GE(page.panes[0].width, 0);
}

}  // namespace
}  // namespace duidu
