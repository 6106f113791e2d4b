// The dialog in which a text is pasted or typed. Its field is a real <textarea> over the drawn one.
#pragma once

#include "ui/kit/controls.h"
#include "ui/scene.h"

namespace duidu {

// Id of the field.
inline constexpr const char* kPasteField = "dialog.paste.field";

void draw_paste_dialog(const Scene& scene, Controls& controls, Actions& actions);

}  // namespace duidu
