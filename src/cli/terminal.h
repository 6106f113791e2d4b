// What standard output is shown on.
#pragma once

#include <cstddef>
#include <string>

namespace duidu {

// Whether a report on standard output may have colours. `when`: "always", "never"; else a terminal has them, unless NO_COLOR is set or
// it calls itself "dumb".
bool wants_colors(const std::string& when);

// Cells in a line: what COLUMNS says, or the terminal; 80 if neither does.
size_t line_width();

}  // namespace duidu
