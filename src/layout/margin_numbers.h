// Places the small numbers of links in the margin: right of the interview, left of the commentary, towards the gutter
// where the ribbons run. Each number is level with the line where its link starts, or as near below as there is room.
// Pure; nothing fails.
#pragma once

#include <vector>

#include "layout/pane_layout.h"
#include "layout/style.h"
#include "model/link_index.h"

namespace duidu {

// Indices in `refs` of the units that have numbers, ascending. Depends only on the article, not on width or style.
std::vector<uint32_t> numbered_units(const LinkIndex& index, const std::vector<UnitRef>& refs);

// The numbers of the units in `numbered` that lie in [first, last). `layout` must have its units, width and column;
// its margins are not read. No two numbers overlap.
std::vector<MarginNumber> place_margin_numbers(const Article& article, const LinkIndex& index,
                                               const std::vector<uint32_t>& numbered,
                                               const PaneLayout& layout, const ReadingStyle& style,
                                               size_t first, size_t last);

}  // namespace duidu
