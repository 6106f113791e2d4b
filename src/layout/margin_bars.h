// The thin bars of topic links beside the units they are about.
#pragma once

#include "layout/layout.h"
#include "model/link_index.h"

namespace duidu {

// Bars beside the units of `layout`, top to bottom; units of one link that follow each other share one bar.
std::vector<BarMark> place_margin_bars(const LinkIndex& index, const PaneLayout& layout);

}  // namespace duidu
