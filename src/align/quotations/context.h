// Decides between several occurrences of a quotation in the source by the quotations beside it. Pure.
#pragma once

#include <vector>

#include "align/quotations/drafts.h"

namespace duidu {

// `drafts` are ordered by commentary. A draft with several occurrences is settled if exactly one of them is
// in a paragraph that one of its neighbours quotes from, or else if exactly one lies between the two
// neighbours' sources. Otherwise it keeps them all.
void settle_by_context(std::vector<Draft>& drafts, const WholeText& source, const WholeText& commentary);

}  // namespace duidu
