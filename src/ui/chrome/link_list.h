// The list of all links: number, first words, how each came out, where it leads and why. Only the rows in sight are made.
#pragma once

#include "ui/kit/controls.h"
#include "ui/scene.h"

namespace duidu {

void draw_link_list(const Scene& scene, Controls& controls, Actions& actions);

}  // namespace duidu
