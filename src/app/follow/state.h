// How the two sides go together: which of them the user scrolled last, whether a chosen passage holds the other one, and the place
// that is read.
#pragma once

#include <optional>

#include "model/sides.h"

namespace duidu {

struct Follow {
  std::optional<Side> leader;  // scrolled by the user last
  bool is_pinned =
      false;  // the other side stays while the current link can be seen on the one that is scrolled
  bool was_switched = false;       // the user has turned following on or off, and hears which
  bool has_scrolled = false;       // since `place` was found
  std::optional<UnitRef> place;    // what is read
  std::optional<UnitRef> focused;  // the keyboard's focus is on a link of it
  BySide<float> tab_tops{};        // scrollTops when a tab last came to the front
  bool operator==(const Follow&) const = default;
};

}  // namespace duidu
