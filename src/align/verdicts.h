// Puts what the finder and the comparison know of a quotation into the verdict that its link carries. Pure; never fails.
#pragma once

#include <vector>

#include "align/fidelity/fidelity.h"
#include "align/types.h"

namespace duidu {

// The verdict on a quotation whose words stand at `commentary` and at `interview`; `found` is the comparison of the two.
Verdict verdict_of(const Quotation& quotation, const Fidelity& found, const std::vector<Span>& commentary,
                   const std::vector<Span>& interview);

// The verdict on words that the interview does not have.
Verdict verdict_of_absent();

}  // namespace duidu
