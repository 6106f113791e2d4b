// Markdown to blocks by cmark's syntax tree (never its HTML); the one door to cmark. Any text gives blocks.
// Work is linear; nesting beyond kMaxBlockDepth is flattened. The caller keeps the input below
// kMaxMarkdownBytes.
#pragma once

#include <string_view>
#include <vector>

#include "import/block.h"

namespace duidu {

std::vector<Block> parse_markdown(std::string_view text);

}  // namespace duidu
