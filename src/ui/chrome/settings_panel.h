// The panel of reading settings: beside the text in a wide window, a sheet at the lower edge of a narrow one, so that
// the effect of a change is visible.
#pragma once

#include "ui/kit/controls.h"
#include "ui/scene.h"

namespace duidu {

// The rectangle of the panel in the window.
Rect settings_place(const Scene& scene);

// The part of the window beside or above the panel; the whole window while the panel is closed.
Rect area_beside_settings(const Scene& scene);

void draw_settings(const Scene& scene, Controls& controls, Actions& actions);

}  // namespace duidu
