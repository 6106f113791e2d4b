// Parses Markdown into blocks by cmark's syntax tree (never its HTML); only this room uses cmark. Any text gives
// blocks. Linear time; nesting beyond kMaxBlockDepth is flattened. The caller must keep the input below
// kMaxMarkdownBytes.
#pragma once

#include <string_view>
#include <vector>

#include "import/block.h"

namespace duidu {

std::vector<Block> parse_markdown(std::string_view text);

}  // namespace duidu
