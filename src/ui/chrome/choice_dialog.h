// The dialogs that ask for one of a list: which of several files is the interview, which encoding a file is in. Choosing answers.
#pragma once

#include "ui/kit/controls.h"
#include "ui/scene.h"

namespace duidu {

void draw_interview_dialog(const Scene& scene, Controls& controls, Actions& actions);
void draw_encoding_dialog(const Scene& scene, Controls& controls, Actions& actions);

}  // namespace duidu
