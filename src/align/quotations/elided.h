// Quotations with something left out: "… so the words stop here … and go on there".
#pragma once

#include <vector>

#include "align/quotations/drafts.h"

namespace duidu {

// Neighbours in `drafts` (by commentary) with nothing but an ellipsis between them become one. Of the places where
// they stand those are taken that follow each other, each beginning in the paragraph where the one before ended or
// in the next; if none do although both pieces are near each other, the quotation is out of order. Pieces that
// need a neighbour and have none are dropped.
std::vector<Draft> join_elided(std::vector<Draft> drafts, const WholeText& source,
                               const WholeText& commentary);

}  // namespace duidu
