// What a press on a link means: which of its places is meant, and whether there is another side to turn to.
#pragma once

#include <optional>

#include "app/action.h"
#include "layout/layout.h"

namespace duidu {

// The spans of the place the reader is at, on either side; nothing if the link has none there.
std::vector<Span> spans_of_place(const Article& article, const Link& link, Side side, uint32_t place);

// The place of an ambiguous link at a point of the pane's content.
std::optional<uint32_t> place_at(const Article& article, const PaneLayout& layout, const Link& link, float x,
                                 float y);

// `place` if one is given; else of an ambiguous link that is current already the next place, of any other the first.
ChooseLink choice_of(const Article& article, const ViewState& state, uint32_t link, Side side,
                     std::optional<uint32_t> place);

}  // namespace duidu
