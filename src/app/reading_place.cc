#include "app/reading_place.h"

#include <algorithm>
#include <cmath>

namespace duidu {

ReadingPlace reading_place(const PaneLayout& layout, float scroll) {
  if (scroll <= 0) return {};
  size_t first = 0, last = 0;
  visible_units(layout, scroll, layout.height, first, last);
  for (size_t i = first; i < last; ++i) {
    const UnitLayout& unit = layout.units[i];
    for (const LineBox& line : unit.lines) {
      if (line.y >= scroll) return {unit.ref, line.start, line.y - scroll, true};
    }
  }
  return {};
}

float scroll_to_place(const PaneLayout& layout, const ReadingPlace& place) {
  const int found = place.is_set ? find_unit_layout(layout, place.unit) : -1;
  if (found < 0) return 0;
  const std::vector<LineBox>& lines = layout.units[found].lines;
  const auto after =
      std::upper_bound(lines.begin(), lines.end(), place.offset,
                       [](uint32_t offset, const LineBox& line) { return offset < line.start; });
  if (after == lines.begin()) return 0;
  return std::max(0.0f, std::round((after - 1)->y - place.below_top));
}

}  // namespace duidu
