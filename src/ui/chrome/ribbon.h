// The ribbon that joins a link's two places across the gutter. Only the current or hovered pair has one, and
// only while nothing scrolls: the window-fixed canvas would trail the text.
#pragma once

#include <optional>

#include "imgui.h"
#include "ui/scene.h"

namespace duidu {

// Where a link's spans stand in the window: the lines' hull, cut to what the pane shows.
struct RibbonEnd {
  float top = 0;
  float bottom = 0;
  bool is_visible = false;  // false: scrolled out, above or below
};
std::optional<RibbonEnd> ribbon_end(const Scene& scene, const std::vector<Span>& place, Side side);

void draw_ribbon(const Scene& scene, ImDrawList& list);

}  // namespace duidu
