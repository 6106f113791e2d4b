// The theme in force: colours as ImGui packs them, from the one table of tokens (theme.tokens). Lengths are
// the constants of namespace length in theme_tokens.h, CSS px.
#pragma once

#include "app/view_state.h"
#include "imgui.h"
#include "theme_tokens.h"

namespace duidu {

const ThemeTokens& theme_tokens(ThemeKind kind);

// `rgb` (0xRRGGBB) with an opacity of 0–1.
ImU32 color(uint32_t rgb, float alpha = 1.0f);

}  // namespace duidu
