// How the text was split, for a terminal: the same list as the view of the split in the page. Pure.
#pragma once

#include <span>
#include <string>

#include "edit/lines.h"

namespace duidu {

// The method and its certainty, then a row for each line: its number, "+" where a turn begins, place, speaker, the beginning of
// the text, and why it is so. `reasons` are by line; a line without one, or of a list that is shorter, has none.
std::string explain(const ArticleLines& lines, std::span<const std::string> reasons);

}  // namespace duidu
