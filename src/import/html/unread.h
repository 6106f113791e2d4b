// What of an HTML text a parser has not read: HTML drops text in places where it may not stand, a tag that is never closed
// up to the end among them. Never fails; linear.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "import/block.h"

namespace duidu {

// The text of `html` outside tags, comments, scripts and style sheets, if it has letters or digits that the blocks do not
// have; else empty.
std::string unread_text(std::string_view html, const std::vector<Block>& blocks);

}  // namespace duidu
