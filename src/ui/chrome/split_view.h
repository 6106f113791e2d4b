// The view in which the split is checked: every line of the article with its place, its speaker and its beginning, and what can be
// done to the selected ones. Only visible rows are made.
#pragma once

#include "ui/kit/controls.h"
#include "ui/scene.h"

namespace duidu {

void draw_split_view(const Scene& scene, Controls& controls, Actions& actions);

}  // namespace duidu
