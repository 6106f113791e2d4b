// The same-height jump: where the panes must scroll so that a link's two places stand at the same height, the chosen
// one if possible where it is. Pure arithmetic on layouts; CSS px.
#pragma once

#include <optional>
#include <vector>

#include "layout/layout.h"
#include "model/article.h"

namespace duidu {

struct PaneView {
  const PaneLayout* layout = nullptr;
  float scroll = 0;           // scrollTop
  float viewport_height = 0;  // clientHeight
  float covered = 0;          // of it, at the lower edge
};

// Top of the line where a place starts, in the pane's content; nothing for a place without words.
std::optional<float> first_line_top(const PaneLayout& layout, const std::vector<Span>& place);

// The largest scrollTop of a pane.
float max_scroll(const PaneView& pane);

// The scrollTop at which a line of the place can be seen: the present one if there is one in sight; else its first line
// stands a little below the top.
std::optional<float> scroll_in_sight(const PaneView& pane, const std::vector<Span>& place);

// Whether all of the place can be seen.
bool is_wholly_in_sight(const PaneView& pane, const std::vector<Span>& place);

// Whether the two can be compared as they are: a line of the chosen place can be seen, and all of the target. Then nothing moves.
bool are_both_in_sight(const PaneView& chosen, const std::vector<Span>& chosen_place, const PaneView& target,
                       const std::vector<Span>& target_place);

// The scrollTop at which the place's first line stands a little below the top, as far as the text reaches.
std::optional<float> scroll_below_top(const PaneView& pane, const std::vector<Span>& place);

// The scrollTop of `target` at which its place is level with the first line of `place`, as far as the text reaches.
std::optional<float> level_scroll(const PaneView& pane, const std::vector<Span>& place,
                                  const PaneView& target, const std::vector<Span>& target_place);

struct SameHeightScrolls {
  float chosen = 0;
  float target = 0;
};

// The scrollTops at which the target's first line is level with the chosen place's first line that is in sight (see
// scroll_in_sight). The chosen pane stays where it is, unless the target meets its end: then the chosen one goes the rest of
// the way. Where neither can, they come as near as possible. Nothing if a place has no words.
std::optional<SameHeightScrolls> same_height_scrolls(const PaneView& chosen,
                                                     const std::vector<Span>& chosen_place,
                                                     const PaneView& target,
                                                     const std::vector<Span>& target_place);

}  // namespace duidu
