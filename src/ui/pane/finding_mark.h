// How single words are marked that a verdict speaks of. Form carries the meaning, colour only adds: two lines for other words, one
// thick line where that bears on the meaning, waves for words that are not in the interview, a frame for a word that was cut off,
// an upright stroke where words are missing, thick where that bears on the meaning. The style sheet has the same forms.
#pragma once

#include "layout/rect.h"
#include "model/link_index.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

namespace duidu {

// Whether the mark stands in the place of the rule under the link.
constexpr bool replaces_rule(Finding finding) {
  return finding == Finding::kReworded || finding == Finding::kMeaning || finding == Finding::kUncovered;
}

// Draws the mark of words that are highlighted in `box`, at whose bottom their rule would be. `hue` is the link's colour;
// `is_leftwards`: they run from right to left.
void draw_finding(ImDrawList& list, const ThemeTokens& theme, Finding finding, uint32_t hue, const Rect& box,
                  bool is_leftwards);

}  // namespace duidu
