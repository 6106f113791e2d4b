// The moves that the discussed place of the source makes from one commentary paragraph to the next, and their
// probabilities. Pure.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "align/topics/settings.h"

namespace duidu {

enum Move : uint8_t { kBack, kStay, kNext, kSkip, kAhead, kFarBack, kMoveCount };
using MoveTable = std::array<double, kMoveCount>;

inline MoveTable table_of(const Moves& moves) {
  return {moves.back, moves.stay, moves.next, moves.skip, moves.ahead, moves.far_back};
}

// The probabilities of a table of moves at one place.
struct PlaceOdds {
  double share = 0;  // 1 / the sum of the moves possible at this place, near the ends of the source fewer
  double ahead = 0;  // the probability of each single place that a far move may go to
  double far_back = 0;
};

// A table of moves with its probabilities at each place.
class MoveOdds {
 public:
  // `parts[n]` is 1 / n for each n below the number of places.
  void set(const MoveTable& moves, const std::vector<double>& parts) {
    table = moves;
    const size_t count = parts.size();
    places_.resize(count);
    const double share_inside = share_of(2, 6);
    for (size_t place = 0; place < count; ++place) {
      const bool may_go_ahead = place + 3 < count, may_go_back = place >= 2;
      places_[place] = {may_go_ahead && may_go_back ? share_inside : share_of(place, count),
                        may_go_ahead ? table[kAhead] * parts[count - place - 3] : 0,
                        may_go_back ? table[kFarBack] * parts[place - 1] : 0};
    }
  }

  const PlaceOdds& at(size_t place) const { return places_[place]; }

  MoveTable table{};

 private:
  double share_of(size_t place, size_t count) const {
    double total = table[kStay];
    if (place + 1 < count) total += table[kNext];
    if (place + 2 < count) total += table[kSkip];
    if (place + 3 < count) total += table[kAhead];
    if (place >= 1) total += table[kBack];
    if (place >= 2) total += table[kFarBack];
    return 1 / total;
  }

  std::vector<PlaceOdds> places_;
};

}  // namespace duidu
