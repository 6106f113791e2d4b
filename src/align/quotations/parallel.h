// A stretch of commentary and the stretch of source it is aligned with, edits included. Indices count the
// folded code points of each side. Plain values.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "align/quotations/matches.h"

namespace duidu {

struct Parallel {
  uint32_t commentary = 0;
  uint32_t commentary_end = 0;
  uint32_t source = 0;
  uint32_t source_end = 0;
  std::vector<Match> runs;  // equal stretches, ascending on both sides; the gaps between them were edited

  bool is_empty() const { return runs.empty(); }

  // Whether both sides are equal from end to end.
  bool is_exact() const {
    return runs.size() == 1 && runs[0].length == commentary_end - commentary &&
           runs[0].length == source_end - source;
  }
};

Parallel parallel_of(const Match& match);

// The part of the parallel between two commentary indices, from the first equal code point to the last.
Parallel part_of(const Parallel& parallel, uint32_t first, uint32_t last);

// The number of code points replaced, left out or added; a replaced one counts once.
uint32_t edits_of(const Parallel& parallel);

// 1 - edits / length of the longer side.
double similarity_of(const Parallel& parallel);

// A compact list of parallels that begin and end with an equal run: thousands are found, few are kept.
class ParallelList {
 public:
  uint32_t size() const { return static_cast<uint32_t>(run_end_.size()); }
  void push_back(std::span<const Match> runs) {
    runs_.insert(runs_.end(), runs.begin(), runs.end());
    run_end_.push_back(static_cast<uint32_t>(runs_.size()));
  }
  std::span<const Match> runs(uint32_t index) const {
    const uint32_t first = index == 0 ? 0 : run_end_[index - 1];
    return std::span(runs_).subspan(first, run_end_[index] - first);
  }
  Parallel operator[](uint32_t index) const;
  void shrink_to_fit();

 private:
  std::vector<Match> runs_;        // the runs of all parallels in order
  std::vector<uint32_t> run_end_;  // the end of each parallel's runs
};

// Calls `visit(commentary first, last, source first, last)` for each gap between two runs and for those at
// the ends.
template <typename Visit>
void for_each_gap(const Parallel& parallel, Visit visit) {
  uint32_t commentary = parallel.commentary, source = parallel.source;
  for (const Match& run : parallel.runs) {
    if (run.commentary > commentary || run.source > source)
      visit(commentary, run.commentary, source, run.source);
    commentary = run.commentary_end();
    source = run.source_end();
  }
  if (parallel.commentary_end > commentary || parallel.source_end > source) {
    visit(commentary, parallel.commentary_end, source, parallel.source_end);
  }
}

}  // namespace duidu
