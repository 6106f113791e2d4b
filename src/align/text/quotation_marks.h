// The marks that writers set around or inside words that are not their own. Pure functions of code points.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
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
  bool is_block = false;  // a block quote
  char32_t mark = 0;      // the opening mark; 0 of a block quote without one
};

// All regions, ordered by `first`. A block quote or a re-quoted turn is one closed region as a whole, without its labels and
// attributions (align/text/labels.h); `names` are those of the interview's speakers.
std::vector<MarkedRegion> find_marked_regions(const WholeText& text,
                                              std::span<const std::string_view> names = {});

// The number of words that begin within the folded code points [first, last), each Han character one.
uint32_t words_between(const WholeText& text, uint32_t first, uint32_t last);

// The speakers of a text, each once.
std::vector<std::string_view> speakers_of(const WholeText& text);

}  // namespace duidu
