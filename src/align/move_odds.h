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

// A table of moves, with what follows from it at each place worked out once.
struct MoveOdds {
  MoveTable table{};
  std::vector<double> ahead, far_back;  // the chance of each single place under a move that may go to several
  std::vector<double> share;            // 1 / the sum of the moves that the ends of the source leave open

  void set(const MoveTable& moves, uint32_t place_count) {
    table = moves;
    ahead.assign(place_count, 0);
    far_back.assign(place_count, 0);
    share.assign(place_count, 0);
    for (uint32_t from = 0; from < place_count; ++from) {
      double total = table[kStay];
      if (from + 1 < place_count) total += table[kNext];
      if (from + 2 < place_count) total += table[kSkip];
      if (from + 3 < place_count) total += table[kAhead];
      if (from >= 1) total += table[kBack];
      if (from >= 2) total += table[kFarBack];
      if (from + 3 < place_count) ahead[from] = table[kAhead] / (place_count - from - 3);
      if (from >= 2) far_back[from] = table[kFarBack] / (from - 1);
      share[from] = 1 / total;
    }
  }
};

}  // namespace duidu
