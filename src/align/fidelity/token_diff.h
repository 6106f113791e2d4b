// The common runs of two sequences of keys; a key is a number that means the same on both sides. Pure.
// The greedy algorithm of E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1
// (1986), gives a shortest edit script if it has at most kMaxDifferences. Beyond that the furthest path is
// kept and the search continues from its end, which bounds time and memory. Long inputs are first divided at
// runs of four keys that occur once on each side (the idea of patience diff), so that a missing chapter does
// not disturb the rest.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace duidu {

inline constexpr int kMaxDifferences = 400;

// Keys [a, a + length) and [b, b + length) are equal.
struct CommonRun {
  uint32_t a = 0;
  uint32_t b = 0;
  uint32_t length = 0;
  bool operator==(const CommonRun&) const = default;
};

// The common runs, ascending on both sides; no run continues the one before on both.
std::vector<CommonRun> common_runs(std::span<const uint32_t> a, std::span<const uint32_t> b);

}  // namespace duidu
