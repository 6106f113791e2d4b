// The longest chain of boxes that lie one behind another in both directions. Pure, deterministic: of chains of one length the one
// whose members come first. O(n log n).
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace duidu {

struct ChainBox {
  uint32_t x1 = 0, x2 = 0;  // x1 < x2
  uint32_t y1 = 0, y2 = 0;  // y1 <= y2
};

enum class ChainRule : uint8_t {
  kApart,    // a box begins behind the one before it, in x and in y
  kRunning,  // the same in x; in y it begins no earlier, so that they may overlap
};

// Indices of `boxes`, which are in the order of x1.
std::vector<size_t> longest_chain(const std::vector<ChainBox>& boxes, ChainRule rule);

}  // namespace duidu
