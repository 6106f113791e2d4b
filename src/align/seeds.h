// Where short runs of the source stand, so that a run of the commentary finds its places at once. A seed is
// the shortest run from its first code point on that weighs enough for the size of the source (SeedShape): two
// Han characters, five Latin letters or a mixture in an interview, twice as much in a library. In a large source
// seeds begin at Han characters, at words, and at a fixed quarter of the places inside words (told by the letters that
// follow, the same in every text: scripts without word gaps and words grown together are found too).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "align/parameters.h"
#include "align/whole_text.h"

namespace duidu {

struct SeedShape {
  uint32_t weight = kParameters.small_seed;
  bool begins_anywhere = true;  // inside words, too
};

SeedShape seed_shape(uint32_t source_size);

struct Seed {
  uint32_t hash = 0;
  uint32_t length = 0;  // code points; 0 = no seed begins here
};

Seed seed_at(const WholeText& text, uint32_t index, const SeedShape& shape);

class SeedIndex {
 public:
  explicit SeedIndex(const WholeText& source);

  const SeedShape& shape() const { return shape_; }

  // Source indices where a seed with this hash begins, ascending; may hold a few places of other seeds.
  std::span<const uint32_t> places(uint32_t hash) const;

 private:
  uint32_t bucket_of(uint32_t hash) const { return hash >> shift_; }

  SeedShape shape_;
  int shift_;
  std::vector<uint32_t> bucket_end_;
  std::vector<uint32_t> places_;
};

}  // namespace duidu
