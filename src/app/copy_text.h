// What a selection copies: the exact text of the model, whatever the lines on screen.
#pragma once

#include <string>

#include "model/article.h"

namespace duidu {

struct TextPlace {
  UnitRef unit;
  uint32_t offset = 0;  // bytes of the unit's text
};

// The text from `start` to `end` on one side. Within one unit the bare text; over several, units are parted
// by a blank line, and each one that is taken from its beginning carries its speaker ("记者：") and list
// ordinal. Places the wrong way round are swapped.
std::string copy_text(const Article& article, TextPlace start, TextPlace end);

}  // namespace duidu
