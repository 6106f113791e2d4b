// What of an HTML text a parser has not read: HTML drops text in places where it may not stand, a tag that is never closed
// up to the end among them. Never fails; linear.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "import/block.h"

namespace duidu {

// The lines of `html`, without tags and comments, that have letters or digits which the blocks lack; empty if there are none.
// What scripts and style sheets hold counts only with `with_scripts`.
std::string unread_text(std::string_view html, const std::vector<Block>& blocks, bool with_scripts);

}  // namespace duidu
