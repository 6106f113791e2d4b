// Things that are over the panes for a while: notices, the invitation to drop a file, the sentence in a pane without
// text.
#pragma once

#include <optional>

#include "ui/kit/controls.h"
#include "ui/scene.h"

namespace duidu {

// Where the notice stands; nothing while there is none.
std::optional<Rect> notice_place(const Scene& scene, const Controls& controls);
void draw_notice(const Scene& scene, Controls& controls, Actions& actions);
void draw_drop_veil(const Scene& scene, Controls& controls);
void draw_empty_panes(const Scene& scene, Controls& controls);

// Darkens the page behind a dialog.
void draw_veil(const Scene& scene, ImDrawList& list);

// Draws a floating surface with a soft shadow.
void draw_surface(const Scene& scene, ImDrawList& list, const Rect& box);

}  // namespace duidu
