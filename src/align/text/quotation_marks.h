// The marks writers set around or inside words that are not their own. Code points only; pure.
#pragma once

#include <cstdint>
#include <vector>

#include "align/text/whole_text.h"

namespace duidu {

// “ ” ‘ ’ „ « » 「 」 『 』 " and their halves and full widths.
bool is_quotation_mark(char32_t c);

// Quotation marks and brackets of any kind.
bool is_enclosing_mark(char32_t c);

// 。！？ and their Latin and half-width forms, …, and semicolons: what may close a quoted sentence.
bool is_closing_punctuation(char32_t c);

// The Latin form of Chinese or full-width closing punctuation; others as they are.
char32_t plain_punctuation(char32_t c);

// Indices [first, last) of folded text that stand between a pair of marks. A mark left open reaches to the
// end of its paragraph, which says nothing about where the quotation ends.
struct MarkedRegion {
  uint32_t first = 0;
  uint32_t last = 0;
  bool is_title = false;  // 《》: names a work, quotes nothing
  bool is_closed = true;
};

// By `first`. Block quotes and re-quoted turns count as marked from end to end.
std::vector<MarkedRegion> find_marked_regions(const WholeText& text);

}  // namespace duidu
