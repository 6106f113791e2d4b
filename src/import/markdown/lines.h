// What CommonMark leaves inside one paragraph although its lines mean more: pipe tables, footnote texts, and
// lists with markers it does not know ("1.项目" without a space, "一、", "•"). Never fails.
#pragma once

#include <vector>

#include "import/block.h"

namespace duidu {

// Appends `block`, cut at the lines that start something of their own.
void append_with_own_lines(Block block, std::vector<Block>& blocks);

}  // namespace duidu
