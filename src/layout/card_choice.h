// What the user has done with the cards of an article that is shown as cards. They are counted in the order of its commentary. A plain
// value.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "model/place.h"

namespace duidu {

struct CardChoice {
  std::optional<uint32_t> leading;  // stands exactly level, and the others make room for it
  TextPosition words;               // these words of it,
  TextPosition level_with;          // with this place of the interview
  std::optional<uint32_t> opened;   // shown whole until another one is
  std::vector<uint32_t> unfolded;   // shown whole; ascending
  bool operator==(const CardChoice&) const = default;

  bool is_unfolded(uint32_t card) const {
    return opened == card || std::binary_search(unfolded.begin(), unfolded.end(), card);
  }
};

}  // namespace duidu
