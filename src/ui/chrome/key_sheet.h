// The help sheet: every key and what it does, from the table of the keys (app/keys/keys.h).
#pragma once

#include "ui/kit/controls.h"
#include "ui/scene.h"

namespace duidu {

void draw_key_sheet(const Scene& scene, Controls& controls, Actions& actions);

}  // namespace duidu
