// Which way the clusters of a text run and where they stand in a line, from left to right: UAX #9 (base/bidi), a
// cluster taken for one character, its first. Only texts with something that runs from right to left have
// directions; the others never ask. Linear time, nothing fails.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "layout/layout.h"
#include "text/bidi.h"

namespace duidu {

// One entry a cluster. Scratch: filled anew for each text.
struct Directions {
  uint8_t paragraph = 0;  // level, 1 = right to left
  std::vector<BidiCharacter> characters;
  std::vector<uint8_t> levels;
  std::vector<uint8_t> line_levels;
  std::vector<uint32_t> order;
};

// Only letters turn a text round, so that it cannot deceive: an override (LRO, RLO) is no more than an embedding.
//
// Says of every cluster which way it runs, and remembers in `directions` what order_line() asks. With
// `is_table`, the bars between cells stay in their order, whatever stands in the cells.
void find_directions(std::string_view text, uint8_t paragraph, bool is_table, std::vector<Cluster>& clusters,
                     Directions& directions);

// The clusters of the line [first, end) from left to right, counted from `first`, in directions.order.
void order_line(Directions& directions, size_t first, size_t end);

}  // namespace duidu
