// The place at which somebody reads, kept through a change of width or size: a character of a unit and its
// height in the window.
#pragma once

#include "layout/layout.h"

namespace duidu {

struct ReadingPlace {
  UnitRef unit;
  uint32_t offset = 0;  // bytes in the unit's text, the start of a line
  float below_top = 0;  // CSS px from the top of the viewport to the line
  bool is_set = false;  // false: the very top, or nothing to read
};

// The first line that is wholly visible at this scrollTop; where a unit has no lines yet, its top.
ReadingPlace reading_place(const PaneLayout& layout, float scroll);

// The scrollTop that puts the place where it was.
float scroll_to_place(const PaneLayout& layout, const ReadingPlace& place);

}  // namespace duidu
