#include "ui/kit/theme.h"

namespace duidu {

const ThemeTokens& theme_tokens(ThemeKind kind) { return kThemes[static_cast<int>(kind)]; }

ImU32 color(uint32_t rgb, float alpha) {
  return IM_COL32((rgb >> 16) & 0xff, (rgb >> 8) & 0xff, rgb & 0xff, static_cast<int>(alpha * 255.0f + 0.5f));
}

}  // namespace duidu
