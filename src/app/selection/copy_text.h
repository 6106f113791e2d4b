// What a selection copies: the exact text of the model, whatever the lines on screen; the same as HTML, for what takes
// structure; and with a line that says where it comes from. Pure; places the wrong way round are swapped.
#pragma once

#include <string>
#include <string_view>

#include "model/article.h"

namespace duidu {

// The text from `start` to `end` on one side. Within one unit the bare text; over several, units are parted
// by a blank line, and each one that is taken from its beginning carries its speaker ("记者：") and list
// ordinal.
std::string copy_text(const Article& article, TextPosition start, TextPosition end);

// The same with paragraphs, headings, lists, quotes and inline styles. Part of one unit is inline, without a paragraph
// around it.
std::string copy_html(const Article& article, TextPosition start, TextPosition end);

// Who says it, in which text, and `address` (of the place, or empty): "——老陈，《修桥》，http://…". The speaker is named if
// all of it is one turn's.
std::string source_line(const Article& article, TextPosition start, TextPosition end,
                        std::string_view address);

// Both with the source behind them. Part of one unit stands within quotation marks, those it has become single ones.
std::string quote_text(const Article& article, TextPosition start, TextPosition end,
                       std::string_view address);
std::string quote_html(const Article& article, TextPosition start, TextPosition end,
                       std::string_view address);

}  // namespace duidu
