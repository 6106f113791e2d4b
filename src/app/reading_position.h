// Where the user reads, kept through a change of width or size: a character of a unit and its
// height in the window.
#pragma once

#include "layout/layout.h"

namespace duidu {

struct ReadingPosition {
  UnitRef unit;
  uint32_t offset = 0;  // bytes in the unit's text, the start of a line
  float below_top = 0;  // CSS px from the top of the viewport to the line
  bool is_set = false;  // false: the very top, or nothing to read
  bool operator==(const ReadingPosition&) const = default;
};

// The first line that is wholly visible at this scrollTop; where a unit has no lines yet, its top.
ReadingPosition reading_position(const PaneLayout& layout, float scroll);

// The scrollTop that puts the position where it was.
float scroll_to_position(const PaneLayout& layout, const ReadingPosition& position);

}  // namespace duidu
