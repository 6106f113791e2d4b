#include "app/settings/reading_aid.h"

#include <algorithm>
#include <cmath>

namespace duidu {
namespace {

const UnitLayout* nearest_unit(const PaneLayout& layout, float y) {
  const UnitLayout* nearest = nullptr;
  float least = 0;
  size_t first = 0, last = 0;
  constexpr float kReach = 400;  // a unit this far away is as good as none
  visible_units(layout, y - kReach, y + kReach, first, last);
  for (size_t i = first; i < last; ++i) {
    const UnitLayout& unit = layout.units[i];
    const float away = std::max({0.0f, unit.y - y, y - unit.y - unit.height});
    if (nearest && away >= least) continue;
    nearest = &unit;
    least = away;
  }
  return nearest;
}

}  // namespace

AidBox aid_box(const PaneLayout& layout, ReadingAid aid, float y) {
  const UnitLayout* unit = aid == ReadingAid::kNone ? nullptr : nearest_unit(layout, y);
  if (!unit) return {};
  if (aid == ReadingAid::kParagraph) return {unit->y, unit->height};
  float middle = unit->y + unit->height / 2, least = INFINITY;
  for (const LineBox& line : unit->lines) {
    const float center = unit->y + line.y + unit->line_height / 2;
    if (std::abs(center - y) >= least) continue;
    least = std::abs(center - y);
    middle = center;
  }
  const float height = kRulerLines * unit->line_height;
  return {std::round(middle - height / 2), std::round(height)};
}

}  // namespace duidu
