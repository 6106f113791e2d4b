#include "layout/level_cards.h"

#include <algorithm>

namespace duidu {

std::vector<float> level_cards(const LevelCards& cards, std::optional<size_t> pivot) {
  std::vector<float> y(cards.wanted.size());
  float free = cards.top;  // from here on
  for (size_t i = 0; i < y.size(); ++i) {
    y[i] = std::max(cards.wanted[i], free);
    if (i == pivot && cards.wanted[i] != kNoWish) {
      // Pushed together from the pivot upwards, and as far down as they have no more room.
      float lack = 0;
      y[i] = std::max(cards.wanted[i], cards.top);
      for (size_t above = i; above-- > 0;) {
        const float least = y[above + 1] - cards.gap - cards.heights[above];
        if (y[above] <= least) break;
        y[above] = least;
        lack = std::max(lack, cards.top - least);
      }
      for (size_t above = 0; lack > 0 && above <= i; ++above) y[above] += lack;
    }
    free = y[i] + cards.heights[i] + cards.gap;
  }
  return y;
}

}  // namespace duidu
