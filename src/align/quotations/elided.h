// Joins the pieces of quotations with something left out: "… so the words stop here … and go on there". Pure.
#pragma once

#include <vector>

#include "align/quotations/drafts.h"

namespace duidu {

// Joins neighbouring drafts with only an ellipsis between them into one; `drafts` are ordered by commentary.
// Of their occurrences those are chosen that follow each other in the source: the second must begin in the
// paragraph where the first ended, or in the next. If there are none, but the pieces are near each other, the
// quotation is out of order. A piece that needs a neighbour and has none is dropped.
std::vector<Draft> join_elided(std::vector<Draft> drafts, const WholeText& source,
                               const WholeText& commentary);

}  // namespace duidu
