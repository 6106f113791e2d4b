// From parallels to quotations in folded text: each stretch of commentary goes to the best of them.
#pragma once

#include <cstdint>
#include <vector>

#include "align/quotations/judge.h"
#include "align/text/budget.h"

namespace duidu {

// A quotation before its words are looked at: one piece, or several in the order of the commentary.
struct Draft {
  std::vector<Parallel> pieces;
  std::vector<FoldedRange> other_occurrences;  // where else in the source a single piece stands
  uint64_t bits = 0;                           // what it proves

  bool needs_neighbour = false;  // too little alone, but an ellipsis stands beside it
  bool is_out_of_order = false;  // its pieces follow each other otherwise in the source
  uint32_t settled_among = 0;    // of so many places its neighbours decided; 0 = they had no need to

  uint32_t commentary() const { return pieces.front().commentary; }
  uint32_t commentary_end() const { return pieces.back().commentary_end; }
};

// The best parallels first, by surprisal; none overlaps another. By place in the commentary.
std::vector<Draft> choose_quotations(ParallelList parallels, const Ends& ends, const Judge& judge,
                                     const EvidenceTable& evidence, uint32_t commentary_size, Budget& budget);

}  // namespace duidu
