// Quotations so thoroughly edited that no path holds from an anchor to their ends: where the writer says that
// something is quoted (in marks, behind "he said:", in a paragraph of its own), the whole of it is held against the
// place of the source with which it shares most. Pure; a spent budget ends it early.
#pragma once

#include <vector>

#include "align/quotations/drafts.h"
#include "align/quotations/evidence.h"
#include "align/quotations/frames.h"
#include "align/quotations/seeds.h"

namespace duidu {

// Adds to `drafts`, which stay ordered by their place in the commentary, what no draft has yet, and lets those that hold a
// part of an edited quotation grow to its frame. Of the regions only closed marks are looked at. Nothing is done in a source
// of so many words that chance shares that much, too.
void add_rewritten(std::vector<Draft>& drafts, const WholeText& source, const WholeText& commentary,
                   const SeedIndex& seeds, const EvidenceTable& evidence, const Frames& frames,
                   const std::vector<MarkedRegion>& regions, Budget& budget);

}  // namespace duidu
