// The small note beside a link that is pointed at or has the focus: what it is, how it came out and why.
#pragma once

#include "ui/kit/controls.h"
#include "ui/scene.h"

namespace duidu {

// Draws nothing while the text scrolls: the window-fixed canvas would trail it.
void draw_link_note(const Scene& scene, Controls& controls);

}  // namespace duidu
