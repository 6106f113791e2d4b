// The sheet at the lower edge of a narrow window: what the current link is, and its words on the other side, without going there.
#pragma once

#include <optional>

#include "ui/kit/controls.h"
#include "ui/scene.h"

namespace duidu {

// Nothing: there is none.
std::optional<Rect> link_sheet_place(const Scene& scene);

void draw_link_sheet(const Scene& scene, Controls& controls, Actions& actions, const Rect& box);

}  // namespace duidu
