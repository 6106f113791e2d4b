// Says why a commentary paragraph is taken to be about a place of the source: the words both have, the number both
// begin with, the quotation it stands beside, the paragraphs around it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "align/topics/term_index.h"
#include "align/types.h"

namespace duidu {

// Paragraphs [first, last] of the source.
struct SourcePlace {
  const WholeText& text;
  uint32_t first;
  uint32_t last;
};

// The words of the commentary paragraph that stand in the place as well, as they are written in the commentary, the
// most telling first; at most `most`. `of_place` is whatever was asked about last.
std::vector<std::string> shared_words(const WholeText& commentary, uint32_t paragraph, const TermIndex& index,
                                      const SourcePlace& place, TermSet& of_place, size_t most);

}  // namespace duidu
