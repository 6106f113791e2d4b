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

}  // namespace duidu
