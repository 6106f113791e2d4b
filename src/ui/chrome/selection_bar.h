// The bar of actions on the selected text: above it if there is room, otherwise below it, never over its lines.
#pragma once

#include <optional>

#include "ui/kit/controls.h"
#include "ui/scene.h"

namespace duidu {

// Where the bar is in the window; empty if it is not shown.
std::optional<Rect> selection_bar_place(const Scene& scene);

void draw_selection_bar(const Scene& scene, Controls& controls, Actions& actions, const Rect& place);

}  // namespace duidu
