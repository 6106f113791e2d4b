// What the overview asks of the reader.
#pragma once

#include "model/article.h"

namespace duidu {

// The user scrolls this side by other means than the pane itself: it is the one being read.
struct ReadOn {
  Side side = Side::kInterview;
  bool operator==(const ReadOn&) const = default;
};

}  // namespace duidu
