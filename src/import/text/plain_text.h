// Plain text to blocks. A line is a paragraph, unless the text was wrapped by hand; list items, rules and ">"
// quotations are recognised by their first characters. Linear in the input. Stops behind
// kMaxUnits blocks, which the caller refuses; nothing else fails.
#pragma once

#include <string_view>
#include <vector>

#include "import/block.h"

namespace duidu {

std::vector<Block> parse_plain_text(std::string_view text);

// Whether the text was wrapped by hand at a fixed width. Wrapping leaves a trace: each line that is continued
// was full, that is, the first word of the next line would not have fitted. Needs three such pairs to say
// yes.
bool is_hard_wrapped(std::string_view text);

}  // namespace duidu
