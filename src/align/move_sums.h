// What moves along the source bring and are worth, by the odds of each: the inner sums of the reading order's passes. Inline, as
// they are called for every cell. Rows ascend by place.
#pragma once

#include <span>
#include <vector>

#include "align/likelihoods.h"
#include "align/move_odds.h"

namespace duidu {

// Only for places at most two on or one back.
inline Move move_between(uint32_t from, uint32_t to) { return static_cast<Move>(to + 1 - from); }

// In rows of all places: sums what leaves the places of the row before over all moves.
inline void arrive_full(const MoveOdds& odds, const std::vector<double>& leaving,
                        std::vector<double>& arriving) {
  const size_t count = leaving.size();
  const MoveTable& table = odds.table;
  arriving.assign(count, 0);
  double ahead = 0, far_back = 0;
  for (size_t i = 0; i < count; ++i) {
    if (i >= 3) ahead += leaving[i - 3] * odds.ahead(static_cast<uint32_t>(i - 3));
    double sum = ahead + leaving[i] * table[kStay];
    if (i >= 1) sum += leaving[i - 1] * table[kNext];
    if (i >= 2) sum += leaving[i - 2] * table[kSkip];
    arriving[i] = sum;
  }
  for (size_t i = count; i-- > 0;) {
    if (i + 2 < count) far_back += leaving[i + 2] * odds.far_back(static_cast<uint32_t>(i + 2));
    arriving[i] += far_back;
    if (i + 1 < count) arriving[i] += leaving[i + 1] * table[kBack];
  }
}

// What each move from a place is worth.
inline MoveTable parts_full(const MoveOdds& odds, const std::vector<double>& worth,
                            const std::vector<double>& before, size_t i) {
  const size_t count = worth.size();
  MoveTable parts{};
  parts[kStay] = worth[i] * odds.table[kStay];
  if (i + 1 < count) parts[kNext] = worth[i + 1] * odds.table[kNext];
  if (i + 2 < count) parts[kSkip] = worth[i + 2] * odds.table[kSkip];
  if (i + 3 < count) parts[kAhead] = (before[count] - before[i + 3]) * odds.ahead(static_cast<uint32_t>(i));
  if (i >= 1) parts[kBack] = worth[i - 1] * odds.table[kBack];
  if (i >= 2) parts[kFarBack] = before[i - 1] * odds.far_back(static_cast<uint32_t>(i));
  return parts;
}

// The same where rows hold some places only; `window` is the first of `to` no further than one back.
inline MoveTable parts_sparse(const MoveOdds& odds, std::span<const Candidate> to,
                              const std::vector<double>& worth, const std::vector<double>& before,
                              uint32_t place, size_t window) {
  MoveTable parts{};
  parts[kFarBack] = before[window] * odds.far_back(place);
  size_t near = window;
  for (; near < to.size() && to[near].place <= place + 2; ++near) {
    const Move move = move_between(place, to[near].place);
    parts[move] += worth[near] * odds.table[move];
  }
  parts[kAhead] = (before.back() - before[near]) * odds.ahead(place);
  return parts;
}

// Their sum, which is all that is wanted where no moves are counted.
inline double sum_sparse(const MoveOdds& odds, std::span<const Candidate> to,
                         const std::vector<double>& worth, const std::vector<double>& before, uint32_t place,
                         size_t window) {
  double sum = before[window] * odds.far_back(place);
  size_t near = window;
  for (; near < to.size() && to[near].place <= place + 2; ++near)
    sum += worth[near] * odds.table[move_between(place, to[near].place)];
  return sum + (before.back() - before[near]) * odds.ahead(place);
}

}  // namespace duidu
