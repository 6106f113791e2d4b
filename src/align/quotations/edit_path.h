// Aligns two texts from a common starting point as far as they agree, with edits: the greedy
// furthest-reaching paths of E. W. Myers ("An O(ND) difference algorithm", 1986) with substitutions, given up
// as in Zhang, Schwartz, Wagner and Miller ("A greedy algorithm for aligning DNA sequences", 2000). Time and
// memory are linear in the aligned length times the tolerance. Deterministic; a spent budget ends the path
// early.
#pragma once

#include <cstdint>
#include <vector>

#include "align/text/budget.h"

namespace duidu {

// A text read forward or backward from a point. Refers to the text.
struct TextRay {
  const char16_t* first = nullptr;  // the code point nearest to the starting point
  uint32_t size = 0;
  int step = 1;

  char16_t operator[](uint32_t index) const { return first[static_cast<int64_t>(index) * step]; }
};

// `length` equal code points that begin at these distances from the starting point.
struct EqualRun {
  uint32_t a = 0;
  uint32_t b = 0;
  uint32_t length = 0;
};

// Whether `run` code points in a row agree near the starting point, so that a path that may lose `drop`
// points could reach them; with less than two in a row no path wins points. A cheap test before the costly
// search.
bool agree_nearby(const TextRay& a, const TextRay& b, int32_t drop, int32_t run);

// Searches paths. It keeps its buffers between calls, since most paths are short and there are many.
class PathFinder {
 public:
  // The equal runs of the best path, nearest first; valid until the next call. A pair of equal code points
  // wins two points, a replaced one loses two, an extra one three; a path is given up when it has lost too
  // many (parameters.h). `credit` is the number of points won before it began. Both rays have the same
  // direction.
  const std::vector<EqualRun>& extend(const TextRay& a, const TextRay& b, int32_t credit, int32_t max_drop,
                                      Budget& budget);

 private:
  // The furthest distances in `a` after some number of edits, for `count` diagonals (distance in b - distance
  // in a) from `lowest` on, with kMargin unreached cells at both ends.
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

  std::vector<Wave> waves_;  // one for each number of edits
  std::vector<int32_t> reach_;
  std::vector<EqualRun> runs_;
};

}  // namespace duidu
