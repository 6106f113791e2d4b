// The moves a reader's place in the source makes from one paragraph of the commentary to the next, and their chances. Pure.
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

// What a table of moves comes to at one place.
struct PlaceOdds {
  double share = 0;  // 1 / the sum of the moves that the ends of the source leave open
  double ahead = 0;  // the chance of each single place under a move that may go to several
  double far_back = 0;
};

// A table of moves, and what follows from it at each place.
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
