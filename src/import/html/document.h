// Reads a whole HTML document into blocks: html.h, and its title where no heading of the text is one. Nothing fails.
#pragma once

#include <string_view>
#include <vector>

#include "import/block.h"

namespace duidu {

std::vector<Block> parse_html_document(std::string_view html);

}  // namespace duidu
