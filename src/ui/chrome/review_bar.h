// The bar below the panes while somebody steps through the quotations that need a look, unless the comparison says the same: what
// is to be said of this one, and the buttons that lead on, which stand in the same place at every step.
#pragma once

#include "ui/kit/controls.h"
#include "ui/scene.h"

namespace duidu {

// Where the bar stands; nothing while nobody steps or the comparison is open.
std::optional<Rect> review_bar_place(const Scene& scene);

// How much of the window's lower edge a usual bar takes, for quotations that are brought in sight; 0 while nobody steps.
float review_bar_room(const ViewState& state);

void draw_review_bar(const Scene& scene, Controls& controls, Actions& actions);

}  // namespace duidu
