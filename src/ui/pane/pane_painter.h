// The canvas painter of a pane: draws all visible text of a layout into an ImGui draw list in tile coordinates.
#pragma once

#include "imgui.h"
#include "ui/scene.h"

namespace duidu {

// Draws the range [top, bottom) of the pane's content, with `top` at y = 0 of the list. All glyphs are rasterised
// before the first vertex is written, because the atlas may move while it grows.
void paint_pane(const Scene& scene, Side side, float top, float bottom, ImDrawList& list);

}  // namespace duidu
