// Where things are in a finished layout. Pure; logarithmic in the number of units and lines unless noted.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/pane_layout.h"
#include "layout/rect.h"

namespace duidu {

// Index in layout.units of `ref`, or -1.
int find_unit_layout(const PaneLayout& layout, UnitRef ref);

// Top of the line that holds the byte `offset` of the unit, in the pane; the unit's own top before it has lines.
float line_top(const UnitLayout& unit, uint32_t offset);

// One rectangle per line that is shown and that the span touches, as tall as the line; several in a line that runs both ways. Empty for
// a unit that the layout does not hold.
std::vector<Rect> span_rects(const PaneLayout& layout, const Span& span);

// The units whose boxes touch [top, bottom): indices [first, last).
void visible_units(const PaneLayout& layout, float top, float bottom, size_t& first, size_t& last);

}  // namespace duidu
