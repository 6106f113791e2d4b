// Who speaks: decides which labels of a text are to be believed, and cuts the blocks there. A label is
// believed if it recurs or is a known word ("记者", "Q"), and only if together they make a conversation: two
// speakers, or a known asker who recurs. So "注意:", "Example:" or "真正的程序员:" never open a turn. Linear
// in the input; never fails.
#pragma once

#include <vector>

#include "import/block.h"

namespace duidu {

// The same blocks, cut so that each believed label stands at a block's start, moved from the text into
// `speaker`. A label alone on its line goes to the block that follows.
std::vector<Block> cut_at_labels(const std::vector<Block>& blocks);

}  // namespace duidu
