// The whole chrome: everything that is fixed in the window. A function of the scene; what the user does is appended
// as actions.
#pragma once

#include "ui/kit/controls.h"
#include "ui/scene.h"

namespace duidu {

void draw_chrome(const Scene& scene, Controls& controls, Actions& actions);

}  // namespace duidu
