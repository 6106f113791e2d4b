// The list of all links: number, first words, verdict, target and reason of each. Only visible rows are made.
#pragma once

#include "ui/kit/controls.h"
#include "ui/scene.h"

namespace duidu {

void draw_link_list(const Scene& scene, Controls& controls, Actions& actions);

}  // namespace duidu
