// What can be done with the selected text, beside it: over it where there is room, else under it, never on its lines.
#pragma once

#include <optional>

#include "ui/kit/controls.h"
#include "ui/scene.h"

namespace duidu {

// Nothing while there is none to show.
std::optional<Rect> selection_bar_place(const Scene& scene);

void draw_selection_bar(const Scene& scene, Controls& controls, Actions& actions, const Rect& place);

}  // namespace duidu
