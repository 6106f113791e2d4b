// Jumps: where the panes scroll to when a link is chosen, or when something must be seen. What is jumped to is laid out first.
#pragma once

#include "app/history/effects.h"
#include "reader/panes.h"

namespace duidu {

// Both ends of a link at the same height; the side on which it was chosen moves only if the other one meets its end. Nothing moves if
// the chosen end is in sight beside the whole of the other one, or if there is no such link.
void bring_level(const Article& article, const CurrentLink& current, const ViewState& state, Panes& panes);

// Whether a line of the span can be seen, beside what lies over the pane.
bool is_in_sight(const Span& span, const ViewState& state, const Panes& panes);

// Scrolls the span's side until that is so; `leads`: as the user's own scrolling.
void bring_in_sight(const Span& span, bool leads, const ViewState& state, Panes& panes);

// Both sides scroll at once to where they were: exactly, if they are laid out as then, else to the same lines.
void restore_scrolls(const BySide<ScrolledTo>& scrolled, Panes& panes);

// See GoToUnit.
void go_to_unit(const Article& article, const GoToUnit& go, Panes& panes);

}  // namespace duidu
