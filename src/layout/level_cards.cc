#include "layout/level_cards.h"

#include <algorithm>

namespace duidu {
namespace {

class Placing {
 public:
  explicit Placing(const LevelCards& cards) : cards_(cards), y_(cards.wanted.size()) {}

  std::vector<float> place(std::optional<size_t> pivot) {
    float free = cards_.top;   // from here on
    float least = cards_.top;  // the same if those behind the last firm one stood as high as they can
    for (size_t i = 0; i < y_.size(); ++i) {
      const float wanted = cards_.wanted[i];
      const bool has_wish = wanted != kNoWish;
      if (i == pivot && has_wish) {
        y_[i] = std::max(wanted, cards_.top);
        push_down(i, push_up(i));
        least = end(i);
      } else if (cards_.is_firm[i] && has_wish) {
        y_[i] = std::max(wanted, least);
        push_up(i);
        least = end(i);
      } else {
        y_[i] = std::max(wanted, free);
        least += cards_.heights[i] + cards_.gap;
      }
      free = end(i);
    }
    return std::move(y_);
  }

 private:
  float end(size_t i) const { return y_[i] + cards_.heights[i] + cards_.gap; }

  // Those above the card, as far as they are in its way; returns how far above the top the highest would stand.
  float push_up(size_t i) {
    float lack = 0;
    for (size_t above = i; above-- > 0;) {
      const float lowest = y_[above + 1] - cards_.gap - cards_.heights[above];
      if (y_[above] <= lowest) break;
      y_[above] = lowest;
      lack = std::max(lack, cards_.top - lowest);
    }
    return lack;
  }

  void push_down(size_t last, float by) {
    for (size_t i = 0; i <= last && by > 0; ++i) y_[i] += by;
  }

  const LevelCards& cards_;
  std::vector<float> y_;
};

}  // namespace

std::vector<float> level_cards(const LevelCards& cards, std::optional<size_t> pivot) {
  return Placing(cards).place(pivot);
}

}  // namespace duidu
