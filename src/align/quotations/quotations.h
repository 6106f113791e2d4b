// The finder from end to end: folded texts in, judged quotations out. What it needs of the source is made once and serves
// any part of the commentary.
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
  const SeedIndex& seeds;          // of the source
  const Frequencies& frequencies;  // of the source and all of its commentary
};

// By place in the commentary. A spent budget leaves out what was not found, and all orphans.
std::vector<Quotation> find_quotations(const Quoted& quoted, const WholeText& commentary, Language language,
                                       Budget& budget);

// By place in the commentary.
void sort_by_position(std::vector<Quotation>& quotations);

}  // namespace duidu
