// An upright rectangle. CSS px; `y` grows downwards.
#pragma once

namespace duidu {

struct Rect {
  float x = 0, y = 0, width = 0, height = 0;
  bool operator==(const Rect&) const = default;
};

}  // namespace duidu
