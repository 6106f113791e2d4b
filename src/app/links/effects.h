// What links ask of the reader.
#pragma once

#include "app/links/state.h"

namespace duidu {

// The other side scrolls until both ends of the link stand at the same height.
struct BringLevel {
  CurrentLink current;
  bool operator==(const BringLevel&) const = default;
};

}  // namespace duidu
