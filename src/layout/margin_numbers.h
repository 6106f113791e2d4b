// The small numbers of links in the margin: right of the interview, left of the commentary, towards the
// gutter where the ribbons run. Each stands level with the line where its link starts, or as near below as
// there is room.
#pragma once

#include <vector>

#include "layout/layout.h"
#include "model/link_index.h"

namespace duidu {

// The units of a side that have numbers, in reading order: by their number in the pane. A matter of the article alone.
std::vector<uint32_t> numbered_units(const LinkIndex& index, const std::vector<UnitRef>& refs);

// Of those of `numbered` in [first, last). `layout` must have its units; needs the width of the pane and of the
// column. No two marks overlap.
std::vector<MarginNumber> place_margin_numbers(const Article& article, const LinkIndex& index,
                                             const std::vector<uint32_t>& numbered, const PaneLayout& layout,
                                             const ReadingStyle& style, size_t first, size_t last);

}  // namespace duidu
