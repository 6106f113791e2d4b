// The raw material of quotations: every longest run of folded code points that stands on both sides.
#pragma once

#include <cstdint>
#include <functional>

#include "align/budget.h"
#include "align/seeds.h"
#include "align/whole_text.h"

namespace duidu {

// `length` folded code points from these indices are the same on both sides.
struct Match {
  uint32_t commentary = 0;
  uint32_t source = 0;
  uint32_t length = 0;
  uint32_t commentary_end() const { return commentary + length; }
  uint32_t source_end() const { return source + length; }
};

// A maximal match, and the seed through which it was found.
struct Hit {
  Match match;
  uint32_t seed_length = 0;
  uint32_t place_count = 0;  // source places of the seed
};

// Calls `visit` for every maximal match that holds a seed with at most max_places places, in the order of the
// first such seed in the commentary. A spent budget ends it early.
void visit_matches(const WholeText& source, const WholeText& commentary, const SeedIndex& seeds,
                   const std::function<void(const Hit&)>& visit, Budget& budget);

}  // namespace duidu
