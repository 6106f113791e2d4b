// The search: a field, how many hits there are, from hit to hit, and the way out.
#pragma once

#include "ui/kit/controls.h"
#include "ui/scene.h"

namespace duidu {

void draw_search_bar(const Scene& scene, Controls& controls, Actions& actions, const Rect& place);

}  // namespace duidu
