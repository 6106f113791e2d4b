// The whole chrome: everything that is fixed in the window. A function of the scene; what the reader does
// comes back as actions.
#pragma once

#include "ui/kit/controls.h"
#include "ui/scene.h"

namespace duidu {

// What Controls::set_focus() is told when a pane has the keyboard's focus.
inline const char* pane_focus_id(Side side) {
  return side == Side::kInterview ? "pane.interview" : "pane.commentary";
}

void draw_chrome(const Scene& scene, Controls& controls, Actions& actions);

}  // namespace duidu
