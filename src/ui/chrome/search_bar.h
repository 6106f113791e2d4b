// The search bar: a field, the number of hits, previous and next hit, close.
#pragma once

#include "ui/kit/controls.h"
#include "ui/scene.h"

namespace duidu {

void draw_search_bar(const Scene& scene, Controls& controls, Actions& actions, const Rect& place);

}  // namespace duidu
