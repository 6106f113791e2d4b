// Places the thin bars of topic links beside the units they are about. Pure; nothing fails.
#pragma once

#include "layout/pane_layout.h"
#include "model/link_index.h"

namespace duidu {

// Consecutive units of one link share a bar: units [first, last], by index in the pane.
struct BarRun {
  uint32_t link = 0;
  uint32_t first = 0;
  uint32_t last = 0;
};

// The bars that start at any of `refs`, ordered by first unit, then by link. Depends only on the article, not on
// width or style.
std::vector<BarRun> bar_runs(const LinkIndex& index, const std::vector<UnitRef>& refs);

// The bars of those runs that touch the units [first, last) of `layout`, from top to bottom. `layout` must have its
// units, width and column; its margins are not read.
std::vector<MarginBar> place_margin_bars(const std::vector<BarRun>& runs, const PaneLayout& layout,
                                         size_t first, size_t last);

}  // namespace duidu
