// Jumps: where the panes scroll to when a link is chosen, or when something must be seen. What is jumped to is laid out first.
#pragma once

#include "reader/panes.h"

namespace duidu {

// Both ends of a link at the same height; the side on which it was chosen moves only if the other one meets its end. A link
// that does not exist moves nothing.
void bring_level(const Article& article, const CurrentLink& current, const ViewState& state, Panes& panes);

// Whether a line of the span can be seen, beside what lies over the pane.
bool is_in_sight(const Span& span, const ViewState& state, const Panes& panes);

// Scrolls the span's side until that is so.
void bring_in_sight(const Span& span, const ViewState& state, Panes& panes);

}  // namespace duidu
