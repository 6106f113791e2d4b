// What is read at a scroll position (after Sefaria). Pure.
#pragma once

#include <optional>

#include "app/links/same_height.h"
#include "model/article.h"

namespace duidu {

// The first unit that reaches below the middle of the pane, or begins a little below its top: towards the ends of the text it is the
// first, and the last. `is_alone`: one side is all there is to see, and both heights are half as far down. Nothing without a text.
std::optional<UnitRef> place_read(const PaneView& pane, bool is_alone);

}  // namespace duidu
