// Text on a terminal: what may be printed of a text that somebody else wrote, how many cells it takes, where a line may end. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "check/report.h"

namespace duidu {

// In one line, with nothing that a terminal or a browser obeys: control characters, and those that turn the direction of writing, are
// shown as "<U+202E>".
std::string visible(std::string_view text);

// Cells of a monospaced terminal: two for a Han character, none for a mark above a letter.
size_t cells(std::string_view text);

// The text, made visible, in lines of at most `width` cells: broken behind blanks and beside Han characters, a longer word anywhere.
// No line begins with a closing mark.
std::vector<MarkedText> wrapped(const MarkedText& text, size_t width);

}  // namespace duidu
