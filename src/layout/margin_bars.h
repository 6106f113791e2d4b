// Places the thin bars of topic links beside the units they are about, and the numbers of their questions outside them.
// Pure; nothing fails.
#pragma once

#include <optional>

#include "layout/pane_layout.h"
#include "layout/style.h"
#include "model/link_index.h"
#include "model/questions.h"

namespace duidu {

// Consecutive units of one link share a bar: units [first, last], by index in the pane.
struct BarRun {
  uint32_t link = 0;
  uint32_t first = 0;
  uint32_t last = 0;
  std::optional<TurnNumber> number;  // what it is labelled with
};

// The bars that start at any of `refs`, ordered by first unit, then by link. Depends only on the article, not on
// width or style.
std::vector<BarRun> bar_runs(const Article& article, const LinkIndex& index,
                             const std::vector<UnitRef>& refs);

// The bars of those runs that touch the units [first, last) of `layout`, from top to bottom, with labels in the language
// of `article`. `layout` must have its units, width and column; its margins are not read.
std::vector<MarginBar> place_margin_bars(const Article& article, const std::vector<BarRun>& runs,
                                         const PaneLayout& layout, const ReadingStyle& style, size_t first,
                                         size_t last);

}  // namespace duidu
