// Finds where a further interview begins in a text that holds several. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "import/block.h"

namespace duidu {

// Who says a block: the key of its label, or, without labels, which of the two sides it is.
std::string speaker_key(const Block& block);

// Whether each block is the title of a further interview: a heading of level 1 behind a turn, below which somebody speaks who
// did not above, while somebody from above is silent; or which says itself that it is an interview.
std::vector<uint8_t> part_titles(const std::vector<Block>& blocks);

}  // namespace duidu
