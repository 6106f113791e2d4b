// What a press on a link means: which of its occurrences, and whether there is another side to turn to.
#pragma once

#include <optional>

#include "app/links/state.h"
#include "layout/layout.h"

namespace duidu {

// The spans of one occurrence on either side; nothing if the link has none there.
std::vector<Span> spans_of_occurrence(const Article& article, const Link& link, Side side,
                                      uint32_t occurrence);

// The occurrence of an ambiguous link at a point of the pane's content.
std::optional<uint32_t> occurrence_at(const Article& article, const PaneLayout& layout, const Link& link,
                                      float x, float y);

// `occurrence` if one is given; else of an ambiguous link that is current already the next one, of any other the first.
CurrentLink link_choice(const Article& article, const std::optional<CurrentLink>& current, uint32_t link,
                        Side side, std::optional<uint32_t> occurrence);

// Which topic a pointer means that presses the bar of `link` in the interview: of those whose bars lie on each other there
// the one after the current one.
uint32_t bar_choice(const Article& article, const std::optional<CurrentLink>& current, uint32_t link);

// Whether a link has an end on the side opposite `side`. True for a link that does not exist.
bool has_counterpart(const Article& article, uint32_t link, Side side);

}  // namespace duidu
