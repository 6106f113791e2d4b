// What two sequences have in common. Pure; keys are numbers that mean the same on both sides.
// The greedy algorithm of E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1
// (1986), a shortest edit script as long as it has at most kMaxDifferences; beyond that the furthest path is kept and
// the search goes on from its end, so that time and memory stay bounded. Long inputs are first divided at runs of four
// keys that stand once on each side (the idea of patience diff), so that a missing chapter does not lose the thread.
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

// Ascending on both sides, none touching the next on both.
std::vector<CommonRun> common_runs(std::span<const uint32_t> a, std::span<const uint32_t> b);

}  // namespace duidu
