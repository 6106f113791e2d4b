// Which of several places a quotation was taken from, as its neighbours tell.
#pragma once

#include <vector>

#include "align/quotations/drafts.h"

namespace duidu {

// `drafts` by commentary. A draft with other places is settled if exactly one place stands in a paragraph that its
// nearest neighbours quote from, or else exactly one stands between theirs; otherwise it keeps all.
void settle_by_context(std::vector<Draft>& drafts, const WholeText& source, const WholeText& commentary);

}  // namespace duidu
