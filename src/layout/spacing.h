// The vertical space between the blocks of a pane, in whole CSS px. Pure.
#pragma once

#include "layout/style.h"
#include "model/article.h"

namespace duidu {

// Space between two units that are neighbours in reading order. Within a turn or a commentary it depends on the kinds
// of the two units; between turns on the roles: half a line before an answer, a full line before a turn that opens
// something new.
float gap_between(const Article& article, UnitRef above, UnitRef below, const ReadingStyle& style);

}  // namespace duidu
