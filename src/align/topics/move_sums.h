// The inner sums of the forward and backward passes of the reading order: sums over all moves between the
// places of two rows. Inline, as they are called for every cell. Rows ascend by place; values beyond the ends
// of whole rows are 0. Pure.
#pragma once

#include <span>
#include <vector>

#include "align/topics/likelihoods.h"
#include "align/topics/move_odds.h"

namespace duidu {

// Values of a row that may be read a few cells beyond both ends, where they are 0 as long as the row keeps
// its size.
class MarginRow {
 public:
  void resize(size_t size) { values_.resize(size + 2 * kMargin); }
  double* data() { return values_.data() + kMargin; }

 private:
  static constexpr size_t kMargin = 3;
  std::vector<double> values_;
};

// The move between two places; valid from one place back to two places ahead.
inline Move move_between(uint32_t from, uint32_t to) { return static_cast<Move>(to + 1 - from); }

// Whether the row has the place; sets `at` to its index. `at` must be 0 at first and is only moved forward,
// so places must be asked for in ascending order. In a whole row a place's index is its number.
inline bool is_in(std::span<const Candidate> row, uint32_t place, bool is_whole, size_t& at) {
  if (is_whole) {
    at = place;
    return true;
  }
  while (at < row.size() && row[at].place < place) ++at;
  return at < row.size() && row[at].place == place;
}

// Whole rows: sums the probabilities of arriving at each place by any move. `leaving` needs margins.
inline void arrive_full(const MoveOdds& odds, const double* leaving, std::vector<double>& arriving) {
  const size_t count = arriving.size();
  const MoveTable table = odds.table;
  double ahead = 0, far_back = 0;
  for (size_t i = 0; i < count; ++i) {
    if (i >= 3) ahead += leaving[i - 3] * odds.at(i - 3).ahead;
    const double* from = leaving + i;
    arriving[i] = ahead + from[0] * table[kStay] + from[-1] * table[kNext] + from[-2] * table[kSkip];
  }
  for (size_t i = count; i-- > 0;) {
    if (i + 2 < count) far_back += leaving[i + 2] * odds.at(i + 2).far_back;
    arriving[i] = arriving[i] + far_back + leaving[i + 1] * table[kBack];
  }
}

// Whole rows: the worth of each move from place `i`. `worth` is that of each place, `before` the sum of all
// places before it, both with margins; `all` is the sum of all places.
inline MoveTable parts_full(const MoveTable& table, const PlaceOdds& odds, const double* worth,
                            const double* before, double all, size_t i) {
  const double* to = worth + i;
  MoveTable parts;
  parts[kBack] = to[-1] * table[kBack];
  parts[kStay] = to[0] * table[kStay];
  parts[kNext] = to[1] * table[kNext];
  parts[kSkip] = to[2] * table[kSkip];
  parts[kAhead] = (all - before[i + 3]) * odds.ahead;
  parts[kFarBack] = before[static_cast<ptrdiff_t>(i) - 1] * odds.far_back;
  return parts;
}

// Short rows: the worth of all moves from `place` together. `window` is the first index of `to` at most one
// place back.
inline double worth_of_moves(const MoveOdds& odds, std::span<const Candidate> to, const double* worth,
                             const double* before, uint32_t place, size_t window) {
  double sum = before[window] * odds.at(place).far_back;
  size_t near = window;
  for (; near < to.size() && to[near].place <= place + 2; ++near)
    sum += worth[near] * odds.table[move_between(place, to[near].place)];
  return sum + (before[to.size()] - before[near]) * odds.at(place).ahead;
}

}  // namespace duidu
