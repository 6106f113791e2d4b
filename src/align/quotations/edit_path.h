// Aligns two texts from a common beginning as far as they agree, edits tolerated: the greedy furthest-reaching
// paths of Myers ("An O(ND) difference algorithm", 1986) with substitutions, cut off as in Zhang, Schwartz, Wagner
// and Miller ("A greedy algorithm for aligning DNA sequences", 2000). Time and memory are linear in what is
// aligned times the tolerance. Pure; a spent budget ends the path early.
#pragma once

#include <cstdint>
#include <vector>

#include "align/text/budget.h"

namespace duidu {

// A text read forward or backward from a point.
struct TextRay {
  const char16_t* first = nullptr;  // the code point met first
  uint32_t size = 0;
  int step = 1;

  char16_t operator[](uint32_t index) const { return first[static_cast<int64_t>(index) * step]; }
};

// `length` equal code points from these distances on.
struct EqualRun {
  uint32_t a = 0;
  uint32_t b = 0;
  uint32_t length = 0;
};

// Whether `run` code points in a row agree within reach of a path that may lose `drop` points at its beginning: with less than
// two in a row none wins any points. A cheap question before a dear one.
bool agree_nearby(const TextRay& a, const TextRay& b, int32_t drop, int32_t run);

// Keeps its memory from path to path: most are short, and there are many.
class PathFinder {
 public:
  // The runs of the best path, nearest first, until the next call. Two points for a pair of equal code points, two off for a
  // changed, three for an additional one; the path is given up where it has lost too many (parameters.h). `credit` are
  // the points won before it began. Both rays go the same way.
  const std::vector<EqualRun>& extend(const TextRay& a, const TextRay& b, int32_t credit, int32_t max_drop,
                                      Budget& budget);

 private:
  // The furthest places in `a` after some number of edits, for `count` diagonals (place in b - place in a) from
  // `lowest` on; kMargin unreached ones stand at both ends.
  struct Wave {
    size_t begin;
    int32_t lowest;
    int32_t count;
  };
  struct Best {
    int32_t points;
    uint32_t edits;
    int32_t diagonal;
  };

  template <int kStep>
  Best spread(const TextRay& a, const TextRay& b, int32_t credit, int32_t max_drop, Budget& budget);
  void make_room(size_t size);
  void trace(const Best& best);

  std::vector<Wave> waves_;  // by number of edits
  std::vector<int32_t> reach_;
  std::vector<EqualRun> runs_;
};

}  // namespace duidu
