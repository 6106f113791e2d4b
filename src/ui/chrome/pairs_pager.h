// The bar below the text of a narrow window in pairs: to the pair before, to the next one, and where one is. In reach of the thumb
// that holds the telephone.
#pragma once

#include "ui/kit/controls.h"
#include "ui/scene.h"

namespace duidu {

void draw_pairs_pager(const Scene& scene, Controls& controls, Actions& actions);

}  // namespace duidu
