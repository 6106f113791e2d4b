// Finds where the source has the very words of a stretch of the commentary, folded. Refers to the texts and the index.
#pragma once

#include <cstdint>
#include <vector>

#include "align/quotations/seeds.h"
#include "align/text/whole_text.h"

namespace duidu {

class Occurrences {
 public:
  Occurrences(const WholeText& source, const WholeText& commentary, const SeedIndex& seeds)
      : source_(source), commentary_(commentary), seeds_(seeds) {}

  // The ranges of the source with the words of commentary [first, last), ascending, at most `most` of them. They begin and
  // end at the boundaries of words, unless the words are cut off there (by an ellipsis). None for words shorter than a seed.
  std::vector<FoldedRange> find(uint32_t first, uint32_t last, uint32_t most, bool is_cut_before = false,
                                bool is_cut_behind = false) const;

 private:
  const WholeText& source_;
  const WholeText& commentary_;
  const SeedIndex& seeds_;
};

}  // namespace duidu
