// The canvas painter of a pane: everything seen of the text, from the layout, into an ImGui draw list in tile
// coordinates.
#pragma once

#include "imgui.h"
#include "ui/scene.h"

namespace duidu {

// Draws what stands in [top, bottom) of the pane's content, with `top` at y = 0 of the list. Glyphs are
// rasterised before the first vertex is written: the atlas may move while it grows.
void paint_pane(const Scene& scene, Side side, float top, float bottom, ImDrawList& list);

}  // namespace duidu
