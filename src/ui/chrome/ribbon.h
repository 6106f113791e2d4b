// The ribbon that joins the two ends of a link across the gutter. Only the current or hovered pair has one, and only
// while nothing scrolls, because the window-fixed canvas would lag behind the text.
#pragma once

#include <optional>

#include "imgui.h"
#include "ui/scene.h"

namespace duidu {

// The vertical range of a link's spans in the window: the hull of their lines, clipped to the pane.
struct RibbonEnd {
  float top = 0;
  float bottom = 0;
  bool is_visible = false;  // false: scrolled out of the pane, above or below
};
std::optional<RibbonEnd> ribbon_end(const Scene& scene, const std::vector<Span>& place, Side side);

void draw_ribbon(const Scene& scene, ImDrawList& list);

}  // namespace duidu
