// The direction of each cluster of a text and the visual order of a line, from left to right: UAX #9 (text/bidi.h),
// where the first character of a cluster stands for the cluster. Needed only for texts that contain something
// right-to-left. Linear time; nothing fails.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "layout/cluster.h"
#include "text/bidi.h"

namespace duidu {

// One entry per cluster. Scratch storage, refilled for each text.
struct Directions {
  uint8_t paragraph = 0;  // level, 1 = right to left
  std::vector<BidiCharacter> characters;
  std::vector<uint8_t> levels;
  std::vector<uint8_t> line_levels;
  std::vector<uint32_t> order;
};

// Sets is_right_to_left of every cluster, and stores in `directions` what order_line() needs. An override (LRO, RLO)
// counts only as an embedding, so that no text can be made to read as another one. With `is_table` the bars between
// cells keep their order, whatever the cells contain.
void find_directions(std::string_view text, uint8_t paragraph, bool is_table, std::vector<Cluster>& clusters,
                     Directions& directions);

// Fills directions.order with the clusters of the line [first, end) from left to right, counted from `first`.
void order_line(Directions& directions, size_t first, size_t end);

}  // namespace duidu
