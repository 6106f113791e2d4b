// What the user was last led to by stepping through a side.
#pragma once

#include <cstdint>
#include <optional>

#include "model/article.h"

namespace duidu {

struct OverviewState {
  std::optional<UnitRef> passage;     // the first unit of the passage nobody speaks of
  std::optional<uint32_t> mark;       // the link of the mark, to be told
  Side mark_side = Side::kInterview;  // where that mark is
  bool operator==(const OverviewState&) const = default;
};

}  // namespace duidu
