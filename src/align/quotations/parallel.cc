#include "align/quotations/parallel.h"

#include <algorithm>

namespace duidu {

Parallel parallel_of(const Match& match) {
  return {match.commentary, match.commentary_end(), match.source, match.source_end(), {match}};
}

Parallel part_of(const Parallel& parallel, uint32_t first, uint32_t last) {
  Parallel part;
  auto next = std::partition_point(parallel.runs.begin(), parallel.runs.end(),
                                   [=](const Match& run) { return run.commentary_end() <= first; });
  for (; next != parallel.runs.end() && next->commentary < last; ++next) {
    const Match& run = *next;
    const uint32_t begin = std::max(first, run.commentary), end = std::min(last, run.commentary_end());
    if (begin < end) part.runs.push_back({begin, run.source + (begin - run.commentary), end - begin});
  }
  if (part.runs.empty()) return part;
  part.commentary = part.runs.front().commentary;
  part.source = part.runs.front().source;
  part.commentary_end = part.runs.back().commentary_end();
  part.source_end = part.runs.back().source_end();
  return part;
}

Parallel ParallelList::operator[](uint32_t index) const {
  const std::span<const Match> own = runs(index);
  const Match &first = own.front(), &last = own.back();
  return {first.commentary, last.commentary_end(), first.source, last.source_end(), {own.begin(), own.end()}};
}

void ParallelList::shrink_to_fit() {
  // shrink_to_fit does nothing in a build without exceptions, so the lists are copied.
  std::vector<uint32_t>(run_end_).swap(run_end_);
  std::vector<Match>(runs_).swap(runs_);
}

uint32_t edits_of(const Parallel& parallel) {
  uint32_t edits = 0;
  for_each_gap(parallel, [&](uint32_t a, uint32_t a_end, uint32_t b, uint32_t b_end) {
    edits += std::max(a_end - a, b_end - b);
  });
  return edits;
}

double similarity_of(const Parallel& parallel) {
  const uint32_t length =
      std::max(parallel.commentary_end - parallel.commentary, parallel.source_end - parallel.source);
  return length == 0 ? 0.0 : 1.0 - static_cast<double>(std::min(edits_of(parallel), length)) / length;
}

}  // namespace duidu
