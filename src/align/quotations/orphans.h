// What the commentary says that somebody said, and the source does not have.
#pragma once

#include <vector>

#include "align/quotations/drafts.h"
#include "align/quotations/evidence.h"
#include "align/text/quotation_marks.h"

namespace duidu {

// Stretches of commentary, indices [first, last), that stand in quotation marks after "he said" or the like or are speech by
// their form, or are a block quote under a speaker's name or after such words, and share nothing with any draft. Words set in marks
// because they are strange, and titles, are too short or have no such words before them.
std::vector<FoldedRange> find_orphans(const WholeText& source, const WholeText& commentary,
                                      const std::vector<MarkedRegion>& regions, const EvidenceTable& evidence,
                                      const std::vector<Draft>& drafts);

}  // namespace duidu
