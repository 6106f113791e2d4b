#include "ui/kit/geometry.h"

#include <algorithm>
#include <cmath>

#include "app/sheet/sheet.h"
#include "theme_tokens.h"

namespace duidu {

float snap(float value, float density) { return std::round(value * density) / density; }

namespace {

constexpr float kLeastAbovePager = 200;  // CSS px of text and pager
// Of the width, the interview's beside cards.
constexpr float kLevelShare = 0.58f;
// The same, the gutter's where it would be wide beside narrow columns (style.css says it, too).
constexpr float kGutterShare = 0.05f;

// Left of the pane's scroll bar.
Rect strip_within(const Rect& pane, const Window& window) {
  const float width = snap(length::kStripWidth, window.density);
  const float right = snap(pane.x + pane.width - window.scrollbar_width, window.density);
  return {std::max(0.0f, right - width), pane.y, width, pane.height};
}

}  // namespace

PageGeometry page_geometry(const Window& window, const ViewState& state) {
  const auto on_pixel = [&](float value) { return snap(value, window.density); };
  PageGeometry page;
  page.has_two_panes = window.width >= length::kTwoPaneMinimum;
  page.toolbar = {0, 0, window.width, on_pixel(length::kToolbarHeight)};
  const bool is_flow = state.view.kind == ViewKind::kFlow, is_level = state.view.kind == ViewKind::kLevel;
  float top = page.toolbar.height;
  if (state.view.kind == ViewKind::kPairs || !page.has_two_panes) {
    Rect& bar = is_flow ? page.tabs : page.pairs;
    bar = {0, top, window.width, on_pixel(length::kTabHeight)};
    top += bar.height;
  }
  if (!page.has_two_panes) {
    const float height = std::max(0.0f, window.height - top);
    // The text ends above the sheet, and can be scrolled up to its last line.
    const float sheet = state.view.sheet ? sheet_height(state.view.sheet->stage, height) : 0;
    const bool has_pager = state.view.kind == ViewKind::kPairs && sheet == 0 && height > kLeastAbovePager;
    const float pager = has_pager ? on_pixel(length::kPagerHeight) : 0;
    page.pager = {0, window.height - pager, window.width, pager};
    page.panes[0] = page.panes[1] = {0, top, window.width, on_pixel(height - sheet - pager)};
    if (is_flow) page.strips[0] = page.strips[1] = strip_within(page.panes[0], window);
    return page;
  }
  const float share = is_level ? kLevelShare : state.session.divider;
  const float gutter = std::clamp(window.width * kGutterShare, length::kFollowWidth, length::kGutter);
  const float left = on_pixel(window.width * share - gutter / 2);
  const float right = on_pixel(left + gutter);
  if (is_flow || is_level) {
    const float head = on_pixel(length::kHeadHeight);
    page.heads[0] = {0, top, left, head};
    page.heads[1] = {right, top, window.width - right, head};
    top += head;
  }
  const float height = std::max(0.0f, window.height - top);
  page.panes[0] = {0, top, left, height};
  page.gutter = {left, top, right - left, height};
  page.panes[1] = {right, top, window.width - right, height};
  if (!is_flow) return page;
  page.strips[0] = {left, top, on_pixel(length::kStripWidth), height};
  page.strips[1] = strip_within(page.panes[1], window);
  return page;
}

float room_beside_text(const PageGeometry& geometry, const Window& window, Side side) {
  const bool has_strip = geometry.has_two_panes && side == Side::kCommentary;
  return window.scrollbar_width + (has_strip ? strip_of(geometry, side).width : 0);
}

float control_size(const PageGeometry& geometry) {
  return geometry.has_two_panes ? length::kControlSize : length::kTouchSize;
}

bool is_shown(const PageGeometry& geometry, const ViewState& state, Side side) {
  return geometry.has_two_panes || state.view.kind != ViewKind::kFlow || state.view.tab == side;
}

}  // namespace duidu
