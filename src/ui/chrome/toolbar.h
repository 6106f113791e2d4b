// The bar at the top: the article's title, and what can be done with it; below it the tabs of a narrow
// window.
#pragma once

#include "ui/kit/controls.h"
#include "ui/scene.h"

namespace duidu {

void draw_toolbar(const Scene& scene, Controls& controls, Actions& actions);
void draw_tabs(const Scene& scene, Controls& controls, Actions& actions);
void draw_divider(const Scene& scene, Controls& controls, Actions& actions);

}  // namespace duidu
