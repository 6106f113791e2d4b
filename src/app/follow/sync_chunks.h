// Which stretches of the two sides belong together where one side follows the other (after Meld's chunks): the links that are sure of
// their place, in the order of both texts. Of links that cross, the longest chain counts; quotations go before topics. Pure; known
// once for an article, whatever its layout.
#pragma once

#include <compare>
#include <cstdint>
#include <vector>

#include "model/article.h"
#include "model/sides.h"

namespace duidu {

// A place of a side. `unit` counts in reading order, `offset` is bytes of its text; `at` counts all bytes of the side before it.
struct SyncPoint {
  uint32_t unit = 0;
  uint32_t offset = 0;
  uint32_t at = 0;
  bool operator==(const SyncPoint&) const = default;
  auto operator<=>(const SyncPoint& other) const { return at <=> other.at; }
};

struct SyncStretch {
  SyncPoint start;
  SyncPoint end;
  bool operator==(const SyncStretch&) const = default;
};

struct SyncChunk {
  BySide<SyncStretch> stretch;
  bool is_exact = false;  // the same words, line for line; else paragraphs about the same
  bool operator==(const SyncChunk&) const = default;
};

// In document order on both sides; none overlaps the one before it.
std::vector<SyncChunk> sync_chunks(const Article& article);

}  // namespace duidu
