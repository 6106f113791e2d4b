// What is looked for on both sides. Hits are numbered from 0 in reading order; where they stand, Search knows.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "model/sides.h"

namespace duidu {

struct SearchState {
  // Where the user was when the search was opened.
  struct Before {
    TextPosition from;
    Side tab = Side::kInterview;
    BySide<float> scroll{};
    bool operator==(const Before&) const = default;
  };

  bool is_open = false;
  std::string query;  // as typed; stays when the search is closed
  uint32_t count = 0;
  bool has_more = false;  // than were counted
  uint32_t beyond = 0;    // that the view does not show
  uint32_t current = 0;
  bool is_shown = false;         // false: the user has not been taken to the current hit yet
  TextPosition from;             // the first hit is the next one from here
  std::optional<Before> before;  // until a step is taken: looking for what is nowhere leads back there
  bool operator==(const SearchState&) const = default;
};

}  // namespace duidu
