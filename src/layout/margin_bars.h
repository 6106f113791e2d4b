// The thin bars of topic links beside the units they are about.
#pragma once

#include "layout/layout.h"
#include "model/link_index.h"

namespace duidu {

// The units a link's bar stands beside, by their number in the pane: those of one link that follow each other share one.
struct BarRun {
  uint32_t link = 0;
  uint32_t first = 0;
  uint32_t last = 0;
};

// Those of the units `refs`, by their first. A matter of the article alone.
std::vector<BarRun> bar_runs(const LinkIndex& index, const std::vector<UnitRef>& refs);

// The bars of the runs that touch the units [first, last) of `layout`, top to bottom.
std::vector<MarginBar> place_margin_bars(const std::vector<BarRun>& runs, const PaneLayout& layout,
                                       size_t first, size_t last);

}  // namespace duidu
