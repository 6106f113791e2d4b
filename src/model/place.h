// Where something stands in an article: the address of a unit, a character, a stretch of characters. Offsets are bytes of the
// unit's text, half open. Valid for the article they were made from. Plain values.
#pragma once

#include <compare>
#include <cstdint>

#include "wire/vocabulary.h"

namespace duidu {

// Turn and paragraph, or commentary and block.
struct UnitRef {
  Side side = Side::kInterview;
  uint32_t group = 0;
  uint32_t index = 0;
  bool operator==(const UnitRef&) const = default;
  auto operator<=>(const UnitRef&) const = default;
};

// A character of the article.
struct TextPosition {
  UnitRef unit;
  uint32_t offset = 0;
  bool operator==(const TextPosition&) const = default;
  auto operator<=>(const TextPosition&) const = default;
};

struct Span {
  UnitRef unit;
  uint32_t start = 0;
  uint32_t end = 0;
  bool operator==(const Span&) const = default;
};

}  // namespace duidu
