// Says why a commentary paragraph is taken to be about a place of the source: by the words that both have.
// Pure but for the cached terms.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "align/topics/term_index.h"
#include "align/types.h"

namespace duidu {

// Paragraphs [first, last] of the source, and its text.
struct SourcePlace {
  const WholeText& text;
  uint32_t first;
  uint32_t last;
};

// The words of the commentary paragraph that the place has, too, as written in the commentary; the weightiest
// first, at most `most`. `of_place` caches the terms of the place asked for last.
std::vector<std::string> shared_words(const WholeText& commentary, uint32_t paragraph, const TermIndex& index,
                                      const SourcePlace& place, TermSet& of_place, size_t most);

}  // namespace duidu
