// Chooses quotations from the parallels found in folded text: each stretch of commentary goes to the best
// one.
#pragma once

#include <cstdint>
#include <vector>

#include "align/quotations/judge.h"
#include "align/text/budget.h"
#include "model/verdict.h"

namespace duidu {

// A quotation in folded indices, before its exact ranges are known: one piece, or several in the order of the
// commentary.
struct Draft {
  std::vector<Parallel> pieces;
  std::vector<FoldedRange> other_occurrences;  // further occurrences of a single piece in the source
  uint64_t bits = 0;                           // its evidence, in bits x 256

  bool needs_neighbour = false;        // proves too little by itself, but is next to an ellipsis
  uint32_t settled_among = 0;          // number of occurrences its neighbours decided between; 0 = none
  bool is_claim = false;               // speaks of everything between the marks around it
  std::vector<FoldedRange> uncovered;  // words of the claim that the source does not have
  Joining joining = Joining::kInOrder;

  uint32_t commentary() const { return pieces.front().commentary; }
  uint32_t commentary_end() const { return pieces.back().commentary_end; }
};

// Accepts the parallels that are quotations, those with the most evidence first; none overlaps another. The
// result is ordered by position in the commentary. A spent budget ends the choice early.
std::vector<Draft> choose_quotations(ParallelList parallels, const Ends& ends, const Judge& judge,
                                     const EvidenceTable& evidence, uint32_t commentary_size, Budget& budget);

}  // namespace duidu
