// The moves a reader's place in the source makes from one paragraph of the commentary to the next, and their chances. Pure.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "align/topic_settings.h"

namespace duidu {

enum Move : uint8_t { kBack, kStay, kNext, kSkip, kAhead, kFarBack, kMoveCount };
using MoveTable = std::array<double, kMoveCount>;

inline MoveTable table_of(const Moves& moves) {
  return {moves.back, moves.stay, moves.next, moves.skip, moves.ahead, moves.far_back};
}

// A table of moves, and what follows from it at each place.
class MoveOdds {
 public:
  // `parts[n]` is 1 / n for each n below the number of places.
  void set(const MoveTable& moves, const std::vector<double>& parts) {
    table = moves;
    parts_ = parts.data();
    place_count_ = static_cast<uint32_t>(parts.size());
    share_inside_ = share_of(2, true);
  }

  // The chance of each single place under a move that may go to several.
  double ahead(uint32_t from) const {
    return from + 3 < place_count_ ? table[kAhead] * parts_[place_count_ - from - 3] : 0;
  }
  double far_back(uint32_t from) const { return from >= 2 ? table[kFarBack] * parts_[from - 1] : 0; }

  // 1 / the sum of the moves that the ends of the source leave open.
  double share(uint32_t from) const {
    return from >= 2 && from + 3 < place_count_ ? share_inside_ : share_of(from, false);
  }

  MoveTable table{};

 private:
  double share_of(uint32_t from, bool is_inside) const {
    double total = table[kStay];
    if (is_inside || from + 1 < place_count_) total += table[kNext];
    if (is_inside || from + 2 < place_count_) total += table[kSkip];
    if (is_inside || from + 3 < place_count_) total += table[kAhead];
    if (from >= 1) total += table[kBack];
    if (from >= 2) total += table[kFarBack];
    return 1 / total;
  }

  const double* parts_ = nullptr;
  uint32_t place_count_ = 0;
  double share_inside_ = 1;
};

}  // namespace duidu
