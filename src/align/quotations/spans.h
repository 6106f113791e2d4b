// Turns folded indices into exact ranges of both sides, and classifies how faithful the words are. Pure.
#pragma once

#include "align/quotations/drafts.h"
#include "align/text/whole_text.h"
#include "align/types.h"

namespace duidu {

// The ranges of both sides of a parallel. Closing punctuation that both sides have is included. Where both
// sides begin or end with a paragraph, the punctuation left there is included, too, unless it encloses; so a
// paragraph quoted whole is its whole unit.
Fragment fragment_of(const Parallel& parallel, const WholeText& source, const WholeText& commentary);

// Whether both sides are the same character by character. The amount of white space may differ; over
// paragraph ends white space is ignored.
bool is_word_for_word(const Fragment& fragment, const WholeText& source, const WholeText& commentary);

Quotation quotation_of(const Draft& draft, const WholeText& source, const WholeText& commentary,
                       Language language);

// An orphan: a quotation at these indices of the commentary without a source.
Quotation orphan_of(const FoldedRange& words, const WholeText& commentary, Language language);

}  // namespace duidu
