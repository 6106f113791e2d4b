#include "ui/kit/geometry.h"

#include <algorithm>
#include <cmath>

#include "theme_tokens.h"

namespace duidu {

float snap(float value, float density) { return std::round(value * density) / density; }

PageGeometry page_geometry(const Window& window, const ViewState& state) {
  const auto on_pixel = [&](float value) { return snap(value, window.density); };
  PageGeometry page;
  page.has_two_panes = window.width >= length::kTwoPaneMinimum;
  page.toolbar = {0, 0, window.width, on_pixel(length::kToolbarHeight)};
  float top = page.toolbar.height;
  if (!page.has_two_panes) {
    page.tabs = {0, top, window.width, on_pixel(length::kTabHeight)};
    top += page.tabs.height;
  }
  const float height = std::max(0.0f, window.height - top);
  if (!page.has_two_panes) {
    page.panes[0] = page.panes[1] = {0, top, window.width, height};
    return page;
  }
  const float left = on_pixel(window.width * state.session.divider - length::kGutter / 2);
  const float right = on_pixel(left + length::kGutter);
  page.panes[0] = {0, top, left, height};
  page.gutter = {left, top, right - left, height};
  page.panes[1] = {right, top, window.width - right, height};
  return page;
}

bool is_shown(const PageGeometry& geometry, const ViewState& state, Side side) {
  return geometry.has_two_panes || state.view.tab == side;
}

}  // namespace duidu
