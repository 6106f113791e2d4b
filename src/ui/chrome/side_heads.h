// The line above each column: the side's name and byline at the gutter, which question is being read, how much of the interview is
// discussed. In a narrow window the tabs name the sides, and only the question stands beside them.
#pragma once

#include "ui/kit/controls.h"
#include "ui/scene.h"

namespace duidu {

void draw_side_heads(const Scene& scene, Controls& controls, Actions& actions);

}  // namespace duidu
