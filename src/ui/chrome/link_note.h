// The small note beside a link that is pointed at or focused: its title, verdict and reason.
#pragma once

#include "ui/kit/controls.h"
#include "ui/scene.h"

namespace duidu {

// Draws nothing while the text scrolls, because the window-fixed canvas would lag behind.
void draw_link_note(const Scene& scene, Controls& controls);

}  // namespace duidu
