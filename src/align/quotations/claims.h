// The stretches that the commentary gives as somebody's words, and what the source has of each: a claim is everything between
// a pair of quotation marks, or a block quotation without its label and attribution. A quotation that is found by its likeness
// says nothing of the words beside it; a claim's does.
#pragma once

#include <vector>

#include "align/quotations/drafts.h"
#include "align/quotations/ends.h"
#include "align/quotations/evidence.h"
#include "align/quotations/judge.h"
#include "align/quotations/seeds.h"
#include "align/text/budget.h"
#include "align/text/quotation_marks.h"
#include "align/text/whole_text.h"

namespace duidu {

struct ClaimTables {
  const WholeText& source;
  const WholeText& commentary;
  const SeedIndex& seeds;
  const EvidenceTable& evidence;
  const Ends& ends;
  const Judge& judge;
};

// Puts what the source has of each claim in the place of the drafts that touch it. Words that stand there as they are come
// before any that are like them; a draft that reaches over the marks is cut at them. Drafts that touch no claim, and those in
// claims of which the source has too little, stay. `drafts` and the result are ordered by position in the commentary.
std::vector<Draft> judge_claims(std::vector<Draft> drafts, const ClaimTables& tables,
                                const std::vector<MarkedRegion>& regions, Budget& budget);

}  // namespace duidu
