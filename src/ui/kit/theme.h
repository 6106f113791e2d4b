// The colours of a theme, packed for ImGui, from the table of tokens (theme.tokens). Lengths are the constants of
// namespace length in the generated theme_tokens.h, in CSS px.
#pragma once

#include "app/view_state.h"
#include "imgui.h"
#include "theme_tokens.h"

namespace duidu {

const ThemeTokens& theme_tokens(ThemeKind kind);

// `rgb` (0xRRGGBB) with an opacity of 0–1.
ImU32 color(uint32_t rgb, float alpha = 1.0f);

}  // namespace duidu
