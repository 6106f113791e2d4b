// The quotation finder from end to end: folded texts in, judged quotations out. The tables of the source are
// made once by the caller and serve any part of the commentary. Pure but for the budget.
#pragma once

#include <vector>

#include "align/quotations/evidence.h"
#include "align/quotations/seeds.h"
#include "align/text/budget.h"
#include "align/text/whole_text.h"
#include "align/types.h"

namespace duidu {

struct Quoted {
  const WholeText& source;
  const SeedIndex& seeds;          // an index of the source
  const Frequencies& frequencies;  // counted in the source and the whole commentary
};

// The quotations ordered by position in the commentary. A spent budget gives those found so far, without
// orphans.
std::vector<Quotation> find_quotations(const Quoted& quoted, const WholeText& commentary, Language language,
                                       Budget& budget);

// Sorts by position in the commentary.
void sort_by_position(std::vector<Quotation>& quotations);

}  // namespace duidu
