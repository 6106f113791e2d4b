// Finds words that the commentary attributes to somebody and that the source does not have. Pure.
#pragma once

#include <vector>

#include "align/quotations/drafts.h"
#include "align/quotations/evidence.h"
#include "align/text/quotation_marks.h"

namespace duidu {

// The commentary ranges that have nothing in common with any draft and are attributed to somebody: words in
// quotation marks that are announced ("he said") or are direct speech by their form, and block quotes that
// have a speaker or are announced. Titles, and words in marks for emphasis, are too short or not announced.
std::vector<FoldedRange> find_orphans(const WholeText& source, const WholeText& commentary,
                                      const std::vector<MarkedRegion>& regions, const EvidenceTable& evidence,
                                      const std::vector<Draft>& drafts);

}  // namespace duidu
