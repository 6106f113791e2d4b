// What following asks of the reader.
#pragma once

#include "model/article.h"

namespace duidu {

// A side is moved along with the other, at once.
struct MoveAlong {
  Side side = Side::kInterview;
  float top = 0;  // scrollTop, fractional CSS px
  bool operator==(const MoveAlong&) const = default;
};

}  // namespace duidu
