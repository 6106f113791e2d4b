// Where a text holds nearly the same characters as a pattern. Pure; distances count characters put in, left out or
// replaced (V. I. Levenshtein, 1966).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace duidu {

// The pattern against a prefix of the text.
struct PrefixMatch {
  uint32_t distance = 0;
  uint32_t length = 0;  // of the prefix
};

// The nearest prefix, of several the one closest to the pattern's length. Looks at no difference beyond `limit`; a
// `distance` above it means that there is none. Time: pattern x limit.
PrefixMatch nearest_prefix(std::u32string_view pattern, std::u32string_view text, uint32_t limit);

// Of two texts as a whole; anything above `limit` if they differ more.
uint32_t distance_between(std::u32string_view a, std::u32string_view b, uint32_t limit);

struct Approximate {
  uint32_t first = 0;
  uint32_t last = 0;
  uint32_t distance = 0;
  bool operator==(const Approximate&) const = default;
};

// Stretches [first, last) of the text at most `limit` from the pattern, ascending, the nearest of each cluster. Bit
// parallel (G. Myers, "A fast bit-vector algorithm for approximate string matching", JACM 46, 1999, in the block form of
// H. Hyyro, 2003): time is text x pattern / 64.
std::vector<Approximate> find_approximate(std::u32string_view pattern, std::u32string_view text,
                                          uint32_t limit);

}  // namespace duidu
