// The bar above passages and paragraphs in pairs: in whose order they stand, and which are shown.
#pragma once

#include "ui/scene.h"

namespace duidu {

// The choice between the views, as wide as view_tabs_width().
float view_tabs_width(const Scene& scene, const Controls& controls);
void draw_view_tabs(const Scene& scene, Controls& controls, Actions& actions, float left, float top);

void draw_pairs_bar(const Scene& scene, Controls& controls, Actions& actions);

}  // namespace duidu
