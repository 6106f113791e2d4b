// The blank space between the blocks of a pane, in whole CSS px.
#pragma once

#include "layout/layout.h"
#include "model/article.h"

namespace duidu {

// Between two neighbours in reading order. Within a turn or a commentary it depends on the kinds of the two
// units; between turns on who speaks: half a line before an answer, a full line before what opens something
// new.
float gap_between(const Article& article, UnitRef above, UnitRef below, const ReadingStyle& style);

}  // namespace duidu
