// Finds quotations that were edited so much that no path leads from an anchor to their ends. Where the writer
// shows that something is quoted (in marks, after "he said:", in a paragraph of its own), the whole frame is
// compared with the stretch of the source that shares most seeds with it. Deterministic; a spent budget ends
// the search early.
#pragma once

#include <vector>

#include "align/quotations/drafts.h"
#include "align/quotations/evidence.h"
#include "align/quotations/frames.h"
#include "align/quotations/seeds.h"

namespace duidu {

// Adds such quotations to `drafts`, which stay ordered by position in the commentary, and lets drafts that
// hold a part of one grow to its frame. The judge decides where nobody announces the words. Of the regions only closed quotation marks are used. Does nothing in
// a source longer than medium_source, in which some stretch shares as much by chance.
void add_rewritten(std::vector<Draft>& drafts, const WholeText& source, const WholeText& commentary,
                   const SeedIndex& seeds, const EvidenceTable& evidence, const Frames& frames,
                   const Judge& judge, const std::vector<MarkedRegion>& regions, Budget& budget);

}  // namespace duidu
