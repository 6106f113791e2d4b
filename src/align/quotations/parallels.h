// Finds candidates for quotations: where enough short matches are near one diagonal, the two texts are
// aligned in both directions as far as they agree, with edits. Pure but for the budget.
#pragma once

#include "align/quotations/evidence.h"
#include "align/quotations/frames.h"
#include "align/quotations/parallel.h"
#include "align/quotations/seeds.h"
#include "align/text/budget.h"

namespace duidu {

// The alignments that could be quotations at least within a frame, in no particular order. Only an exact one
// may extend over an ellipsis that the source does not have; none extends over quotation marks around other
// words, or over a paragraph of which it has nothing. A spent budget gives those found so far.
ParallelList find_parallels(const WholeText& source, const WholeText& commentary, const SeedIndex& seeds,
                            const EvidenceTable& evidence, const Frames& frames, Budget& budget);

}  // namespace duidu
