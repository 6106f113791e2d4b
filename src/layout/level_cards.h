// Where cards stand beside the passages they are about: each at the height of its passage, or as near as the others let it. Pure;
// linear; CSS px.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace duidu {

// What a card has no wish for: it stands right behind the one before it.
inline constexpr float kNoWish = -1e9f;

struct LevelCards {
  std::vector<float> wanted;  // y, in the order of the cards, or kNoWish
  std::vector<float> heights;
  std::vector<bool> is_firm;  // stands where it wants to before those that are not
  float top = 0;              // no card stands higher
  float gap = 0;              // least room between two
};

// The y of each card. They keep their order and `gap`, and none overlaps another. Without a pivot each stands from top to bottom where
// it wants to, or below the one before it; those before a firm one that are not are pushed up for it as far as they find room below the
// firm one before them. A pivot stands exactly where it wants to: those above it are pushed up, those below it down; where the upper
// ones do not fit above it, it stands lower by what they lack.
std::vector<float> level_cards(const LevelCards& cards, std::optional<size_t> pivot);

}  // namespace duidu
