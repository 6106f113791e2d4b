// What is known of a side beyond what is seen of it: the strip beside its scroll bar, the buttons that count what lies above and
// below, the bracket beside the passage nobody speaks of that was stepped to.
#pragma once

#include "ui/kit/controls.h"
#include "ui/scene.h"

namespace duidu {

// Where the strip of a side is; nothing where its margin has no room for it.
std::optional<Rect> strip_place(const Scene& scene, Side side);

void draw_overview(const Scene& scene, Controls& controls, Actions& actions);

}  // namespace duidu
