// The dialog that asks for the form in which the article is printed.
#pragma once

#include "ui/kit/controls.h"
#include "ui/scene.h"

namespace duidu {

void draw_print_dialog(const Scene& scene, Controls& controls, Actions& actions);

}  // namespace duidu
