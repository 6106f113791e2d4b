// Recognises markers of list items as people type them: "1." "2、" "(3)" "①" "一、" "（二）" "•" "-". Pure, never fails.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace duidu {

struct ListMarker {
  std::string ordinal;    // "1." or "•", without white space
  size_t text_start = 0;  // bytes from the start of the line to the item's text
};

// The marker at the start of `line`, which has no white space before it. A number with decimals, a date or a clock
// time is not a marker.
std::optional<ListMarker> list_marker(std::string_view line);

}  // namespace duidu
