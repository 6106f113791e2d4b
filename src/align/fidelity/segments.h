// Two sequences of keys cut into what was kept, replaced and moved, as a reader would tell it: a word that agrees by chance
// in the middle of a rewritten stretch counts as rewritten. Pure; with the sides swapped the segments are the same,
// swapped.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace duidu {

// What a run of the same keys must weigh to count as moved: four Han characters or three words (align/quotations/evidence.h).
inline constexpr uint32_t kMovedWeight = 20;

struct Segment {
  enum class Kind : uint8_t { kKept, kReplaced, kMoved };
  Kind kind = Kind::kKept;
  uint32_t a_first = 0, a_last = 0;  // kReplaced may be empty on one side; kMoved is empty on one
  uint32_t b_first = 0, b_last = 0;
  uint32_t counterpart = 0;  // kMoved: the segment where the same keys stand on the other side
  bool operator==(const Segment&) const = default;
};

// Segments in order, covering both sides. `weights` are by key; a key of weight 0 is kept wherever it agrees.
std::vector<Segment> segments_of(std::span<const uint32_t> a, std::span<const uint32_t> b,
                                 const std::vector<uint8_t>& weights);

}  // namespace duidu
