// Both sides in a row, and one of something for each.
#pragma once

#include <cstddef>

#include "model/article.h"

namespace duidu {

inline constexpr Side kSides[] = {Side::kInterview, Side::kCommentary};

template <typename Value>
struct BySide {
  Value values[2];

  Value& operator[](Side side) { return values[static_cast<size_t>(side)]; }
  const Value& operator[](Side side) const { return values[static_cast<size_t>(side)]; }
  Value* begin() { return values; }
  Value* end() { return values + 2; }
  const Value* begin() const { return values; }
  const Value* end() const { return values + 2; }
  bool operator==(const BySide&) const = default;
};

}  // namespace duidu
