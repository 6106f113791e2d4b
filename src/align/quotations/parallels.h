// Candidates for quotations: wherever enough short runs agree near one diagonal, the two texts are aligned in both
// directions as far as they agree, edits tolerated.
#pragma once

#include "align/quotations/evidence.h"
#include "align/quotations/frames.h"
#include "align/quotations/parallel.h"
#include "align/quotations/seeds.h"
#include "align/text/budget.h"

namespace duidu {

// Those that could prove themselves within a frame at least, in no particular order; none reaches over an
// ellipsis, over marks that enclose something else, or over a paragraph with nothing of it. A spent budget gives
// those found so far.
ParallelList find_parallels(const WholeText& source, const WholeText& commentary, const SeedIndex& seeds,
                            const EvidenceTable& evidence, const Frames& frames, Budget& budget);

}  // namespace duidu
