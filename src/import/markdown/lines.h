// Splits paragraphs whose lines mean more than CommonMark knows: pipe tables, footnote texts, and lists with markers
// that it does not have ("1.项目" without a space, "一、", "•"). Never fails.
#pragma once

#include <vector>

#include "import/block.h"

namespace duidu {

// Appends `block`, split at the lines that start a block of their own.
void append_with_own_lines(Block block, std::vector<Block>& blocks);

}  // namespace duidu
