// Cuts two sequences of keys into kept, replaced and moved segments, as a person would describe the
// difference: a word that agrees by chance inside a rewritten stretch counts as rewritten. Pure; swapping the
// sides swaps the segments and changes nothing else.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace duidu {

// The least weight of a moved run: four Han characters or three words (align/text/weights.h).
inline constexpr uint32_t kMovedWeight = 20;

struct Segment {
  enum class Kind : uint8_t { kKept, kReplaced, kMoved };
  Kind kind = Kind::kKept;
  uint32_t a_first = 0, a_last = 0;  // kReplaced may be empty on one side; kMoved is empty on one
  uint32_t b_first = 0, b_last = 0;
  uint32_t counterpart = 0;  // kMoved: index of the segment with the same keys on the other side
  bool operator==(const Segment&) const = default;
};

// The segments in order; they cover both sides. `weights` are indexed by key; a common key of weight 0 is
// always kept.
std::vector<Segment> segments_of(std::span<const uint32_t> a, std::span<const uint32_t> b,
                                 const std::vector<uint8_t>& weights);

}  // namespace duidu
