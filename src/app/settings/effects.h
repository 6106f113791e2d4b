// What a change of the settings asks of the reader.
#pragma once

#include "model/article.h"
#include "text/han_display.h"

namespace duidu {

// Glyphs of another size are wanted: those there are go before the next frame.
struct ForgetGlyphs {
  bool operator==(const ForgetGlyphs&) const = default;
};
// The article is shown in this script.
struct ShowScript {
  HanScript script = HanScript::kOriginal;
  bool operator==(const ShowScript&) const = default;
};
// The eye is at this height of a side's pane: its reading aid goes there.
struct LookAt {
  Side side = Side::kInterview;
  float y = 0;  // CSS px below the pane's top
  bool operator==(const LookAt&) const = default;
};

}  // namespace duidu
