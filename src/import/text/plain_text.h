// Parses plain text into blocks. A line is a paragraph, unless the text is hard-wrapped; list items, rules and ">"
// quotations are recognised by their first characters. Linear in the input. Stops after kMaxUnits blocks, which the
// caller rejects; nothing else fails.
#pragma once

#include <string_view>
#include <vector>

#include "import/block.h"

namespace duidu {

std::vector<Block> parse_plain_text(std::string_view text);

// Whether the text is hard-wrapped at a fixed width. A wrapped line is full: the first word of the next line would
// not have fitted. Three such pairs of lines are needed.
bool is_hard_wrapped(std::string_view text);

}  // namespace duidu
