// Finds where a text has nearly the same characters as a pattern. Distances count characters inserted,
// deleted or replaced (V. I. Levenshtein, 1966). Pure.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace duidu {

// The distance between a pattern and a prefix of a text.
struct PrefixMatch {
  uint32_t distance = 0;
  uint32_t length = 0;  // length of the prefix
};

// The prefix of the text that is nearest to the pattern; of several, the one whose length is closest to the
// pattern's. A result `distance` above `limit` means that every prefix has more than `limit` differences.
// Time: pattern x limit.
PrefixMatch nearest_prefix(std::u32string_view pattern, std::u32string_view text, uint32_t limit);

// The distance between two whole texts; some value above `limit` if it is greater than `limit`.
uint32_t distance_between(std::u32string_view a, std::u32string_view b, uint32_t limit);

struct Approximate {
  uint32_t first = 0;
  uint32_t last = 0;
  uint32_t distance = 0;
  bool operator==(const Approximate&) const = default;
};

// The stretches [first, last) of the text with a distance of at most `limit` from the pattern, ascending; of
// each cluster of overlapping ones only the nearest. Bit-parallel (G. Myers, "A fast bit-vector algorithm for
// approximate string matching", JACM 46, 1999, in the block form of H. Hyyro, 2003). Time: text x pattern /
// 64.
std::vector<Approximate> find_approximate(std::u32string_view pattern, std::u32string_view text,
                                          uint32_t limit);

}  // namespace duidu
