#include "app/reading_position.h"

#include <algorithm>
#include <cmath>

namespace duidu {

ReadingPosition reading_position(const PaneLayout& layout, float scroll) {
  if (scroll <= 0) return {};
  size_t first = 0, last = 0;
  visible_units(layout, scroll, layout.height, first, last);
  for (size_t i = first; i < last; ++i) {
    const UnitLayout& unit = layout.units[i];
    if (unit.lines.empty()) return {unit.ref, 0, unit.y - scroll, true};
    for (const LineBox& line : unit.lines) {
      const float below_top = unit.y + line.y - scroll;
      if (below_top >= 0 && unit.shows(line)) return {unit.ref, line.start, below_top, true};
    }
  }
  return {};
}

float scroll_to_position(const PaneLayout& layout, const ReadingPosition& position) {
  const int found = position.is_set ? find_unit_layout(layout, position.unit) : -1;
  if (found < 0) return 0;
  const float top = line_top(layout.units[static_cast<size_t>(found)], position.offset);
  return std::max(0.0f, std::round(top - position.below_top));
}

}  // namespace duidu
