// What the history asks of the reader.
#pragma once

#include <optional>

#include "app/history/state.h"

namespace duidu {

// Both sides scroll at once to where they were.
struct RestoreScrolls {
  BySide<ScrolledTo> scrolled;
  bool operator==(const RestoreScrolls&) const = default;
};

// The unit comes a little below the top of its side, at once. `link`: and the other side level with it by this link's ends.
struct GoToUnit {
  UnitRef unit;
  std::optional<uint32_t> link;
  bool operator==(const GoToUnit&) const = default;
};

}  // namespace duidu
