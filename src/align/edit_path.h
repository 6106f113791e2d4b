// Aligns two texts from a common beginning as far as they agree, edits tolerated: the greedy furthest-reaching
// paths of Myers ("An O(ND) difference algorithm", 1986) with substitutions, cut off as in Zhang, Schwartz, Wagner
// and Miller ("A greedy algorithm for aligning DNA sequences", 2000). Time and memory are linear in what is
// aligned times the tolerance. Pure; a spent budget ends the path early.
#pragma once

#include <cstdint>
#include <vector>

#include "align/budget.h"

namespace duidu {

// A text read forward or backward from a point.
struct TextRay {
  const char32_t* first = nullptr;  // the code point met first
  uint32_t size = 0;
  int step = 1;

  char32_t operator[](uint32_t index) const { return first[static_cast<int64_t>(index) * step]; }
};

// `length` equal code points from these distances on.
struct EqualRun {
  uint32_t a = 0;
  uint32_t b = 0;
  uint32_t length = 0;
};

// The runs of the best path, nearest first. Two points for a pair of equal code points, two off for a changed, three
// for an additional one; the path is given up where it has lost too many (parameters.h). `credit` are the points won before it began.
std::vector<EqualRun> extend_path(const TextRay& a, const TextRay& b, int32_t credit, int32_t max_drop,
                                  Budget& budget);

}  // namespace duidu
