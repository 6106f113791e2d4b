// What a change of the settings asks of the reader.
#pragma once

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

}  // namespace duidu
