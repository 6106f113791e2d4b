// Reads HTML into blocks by Gumbo's tree, as a browser would show it: paragraphs, headings, lists, quotations, tables, pictures
// with their captions, bold and emphasised text, links, code. Owns nothing; only this room uses Gumbo. Any text gives blocks.
// Linear; nesting beyond kMaxBlockDepth is flattened, and Gumbo itself stops at 400 elements.
// Not text are scripts, style sheets and attributes. Comments, what is hidden, menus and buttons are set apart, and so is
// what Gumbo dropped because it may not stand where it stood.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "import/block.h"

namespace duidu {

enum class HtmlPart : uint8_t {
  kBlocks,  // a document, or whole blocks of one
  kParagraph,  // a paragraph of Markdown with tags in it: "<script>" there is a word about scripts, what it holds set apart
};

// The blocks of a document or of a part of one. `quote_depth` counts the block quotations that are open around it.
std::vector<Block> parse_html(std::string_view html, int quote_depth = 0, HtmlPart part = HtmlPart::kBlocks);

}  // namespace duidu
