// The marks that writers set around or inside words that are not their own. Pure functions of code points.
#pragma once

#include <cstdint>
#include <vector>

#include "align/text/whole_text.h"

namespace duidu {

// Whether `c` is one of “ ” ‘ ’ „ « » 「 」 『 』 " or their half-width and full-width forms.
bool is_quotation_mark(char32_t c);

// Whether `c` is a quotation mark or a bracket of any kind.
bool is_enclosing_mark(char32_t c);

// Whether `c` can close a quoted sentence: 。！？ and their Latin and half-width forms, …, and semicolons.
bool is_closing_punctuation(char32_t c);

// The Latin form of Chinese or full-width closing punctuation; any other code point unchanged.
char32_t plain_punctuation(char32_t c);

// The folded code points [first, last) between a pair of quotation marks. If the closing mark is missing, the
// region extends to the end of its paragraph, which is no evidence of where the quotation ends.
struct MarkedRegion {
  uint32_t first = 0;
  uint32_t last = 0;
  bool is_title = false;  // 《》 around the title of a work, which is no quotation
  bool is_closed = true;
};

// All regions, ordered by `first`. A block quote or a re-quoted turn is one closed region as a whole.
std::vector<MarkedRegion> find_marked_regions(const WholeText& text);

}  // namespace duidu
