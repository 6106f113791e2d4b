// The small numbers of links in the margin: right of the interview, left of the commentary, towards the
// gutter where the ribbons run. Each stands level with the line where its link starts, or as near below as
// there is room.
#pragma once

#include <vector>

#include "layout/layout.h"
#include "model/link_index.h"

namespace duidu {

// `layout` must have its units; needs the width of the pane and of the column. No two marks overlap.
std::vector<NumberMark> place_margin_numbers(const Article& article, const LinkIndex& index,
                                             const PaneLayout& layout, const ReadingStyle& style);

}  // namespace duidu
