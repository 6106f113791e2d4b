// What the user was last led to by stepping through a side.
#pragma once

#include <cstdint>
#include <optional>

#include "app/overview/passage.h"

namespace duidu {

struct OverviewState {
  std::optional<SilentPassage> passage;  // of the whole article, marked until the next jump
  std::optional<uint32_t> mark;          // the link of the mark, to be told
  Side mark_side = Side::kInterview;     // where that mark is
  bool operator==(const OverviewState&) const = default;
};

}  // namespace duidu
