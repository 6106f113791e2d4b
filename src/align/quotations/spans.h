// From folded text back to what stands on the page: exact ranges on both sides, and how faithful the words
// are.
#pragma once

#include "align/quotations/drafts.h"
#include "align/text/whole_text.h"
#include "align/types.h"

namespace duidu {

// Both sides of a parallel. Closing punctuation is taken in where both sides have the same; where both sides
// reach an end of their paragraphs, whatever is left there too, unless it encloses (so a paragraph quoted
// whole is its whole unit).
Fragment fragment_of(const Parallel& parallel, const WholeText& source, const WholeText& commentary);

// Whether two stretches are the same character by character; white space may differ in amount, and, over
// paragraph ends, at all.
bool is_word_for_word(const Fragment& fragment, const WholeText& source, const WholeText& commentary);

Quotation quotation_of(const Draft& draft, const WholeText& source, const WholeText& commentary,
                       Language language);

// A quotation whose words, at these indices of the commentary, the source does not have.
Quotation orphan_of(const FoldedRange& words, const WholeText& commentary, Language language);

}  // namespace duidu
