// A stretch of commentary and the stretch of source it agrees with, edits and all. Indices are those of the folded
// texts. Plain values.
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
  std::vector<Match> runs;  // what is equal, ascending on both sides; what stands between was edited

  bool is_empty() const { return runs.empty(); }

  // The same code points from end to end.
  bool is_exact() const {
    return runs.size() == 1 && runs[0].length == commentary_end - commentary &&
           runs[0].length == source_end - source;
  }
};

Parallel parallel_of(const Match& match);

// The parallel between two commentary indices, from the first equal code point to the last.
Parallel part_of(const Parallel& parallel, uint32_t first, uint32_t last);

// Code points changed, left out or added; a changed one counts once.
uint32_t edits_of(const Parallel& parallel);

// 1 - edits / the longer side.
double similarity_of(const Parallel& parallel);

// Parallels that begin and end with a run, in little memory: thousands are found where few are kept.
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
  std::vector<Match> runs_;        // of one after the other
  std::vector<uint32_t> run_end_;  // of each
};

// Calls `visit(commentary first, last, source first, last)` for each stretch between two runs and at the ends.
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
