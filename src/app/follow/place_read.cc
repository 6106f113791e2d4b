#include "app/follow/place_read.h"

#include <algorithm>

#include "app/follow/sync_map.h"

namespace duidu {
namespace {

// What begins here or further down is read, though it may end above the middle: it has just been brought there.
constexpr float kBegins = 140, kBeginsAlone = 70;
constexpr float kMiddle = 0.5f, kMiddleAlone = 0.25f;

// `height` from the top in the middle of a text, 0 at its top, the pane's lower edge at its end.
float towards_ends(const PaneView& pane, float height) {
  const float line = sync_line(pane);
  if (line <= 0.5f) return height * 2 * line;
  return height + (pane.viewport_height - height) * (2 * line - 1);
}

}  // namespace

std::optional<UnitRef> place_read(const PaneView& pane, bool is_alone) {
  if (!pane.layout || pane.layout->units.empty()) return std::nullopt;
  const float height = pane.viewport_height;
  const float middle = pane.scroll + towards_ends(pane, height * (is_alone ? kMiddleAlone : kMiddle));
  const float begins =
      pane.scroll + towards_ends(pane, std::min(is_alone ? kBeginsAlone : kBegins, height / 2));
  const auto& units = pane.layout->units;
  const auto found = std::find_if(units.begin(), units.end(), [&](const UnitLayout& unit) {
    return unit.y + unit.height > middle || unit.y >= begins;
  });
  return found == units.end() ? units.back().ref : found->ref;
}

}  // namespace duidu
