// The bar at the top with the article's title and the actions on it; the tabs of a narrow window below it; the
// divider of a wide one.
#pragma once

#include "ui/kit/controls.h"
#include "ui/scene.h"

namespace duidu {

void draw_toolbar(const Scene& scene, Controls& controls, Actions& actions);
void draw_tabs(const Scene& scene, Controls& controls, Actions& actions);
void draw_divider(const Scene& scene, Controls& controls, Actions& actions);

}  // namespace duidu
