// Footnotes that are written in numbers alone: "[1] text" at the end of a text in which "[1]" stands before. Linear.
#pragma once

#include <vector>

#include "import/block.h"

namespace duidu {

// Makes footnotes of the paragraphs that begin with a number in brackets, if they follow each other and the text before
// them has the same numbers.
void mark_numbered_notes(std::vector<Block>& blocks);

}  // namespace duidu
