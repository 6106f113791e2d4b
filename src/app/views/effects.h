// What the views ask of the reader.
#pragma once

#include <memory>

#include "app/views/state.h"

namespace duidu {

// The article is shown in this arrangement; none: as it is. The panes stay where the reading positions say.
struct ShowArranged {
  std::shared_ptr<const Arranged> arranged;
  bool operator==(const ShowArranged&) const = default;
};

// The cards take their places anew; this line stays where it is in the window, and its side is the one that is read.
struct HoldLine {
  TextPosition line;
  bool operator==(const HoldLine&) const = default;
};

}  // namespace duidu
