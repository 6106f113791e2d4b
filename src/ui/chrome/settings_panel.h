// The panel of comfort settings: beside the text on a wide window, a sheet at the lower edge of a narrow one, so that
// what is changed is seen to change.
#pragma once

#include "ui/kit/controls.h"
#include "ui/scene.h"

namespace duidu {

// Where it stands in the window.
Rect settings_place(const Scene& scene);

// The part of the window it leaves to the rest, all of it while it is closed.
Rect area_beside_settings(const Scene& scene);

void draw_settings(const Scene& scene, Controls& controls, Actions& actions);

}  // namespace duidu
