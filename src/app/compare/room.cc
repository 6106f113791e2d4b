#include "app/compare/room.h"

#include <algorithm>

namespace duidu {
namespace {

constexpr float kMargin = 16;  // above the words

}  // namespace

float scroll_for_room(float top, float bottom, float height, float room) {
  const float lowest = height - room;
  if (bottom > lowest) return std::min(bottom - lowest, top - kMargin);
  return std::min(0.0f, top - kMargin);
}

}  // namespace duidu
