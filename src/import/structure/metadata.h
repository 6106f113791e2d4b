// Takes the title and the lines about a text from its head and its foot into the texts' fields ("Published:", author,
// source). A line that the fields do not say all of is set apart. Never fails.
#pragma once

#include "import/block.h"
#include "model/article.h"

namespace duidu {

// Before the labels of speakers are looked for: a heading at the head that no other is as high as, and the lines around it.
// What stands in a title or a byline is nobody's name.
void take_heading(Blocks& blocks, Texts& texts);

// Afterwards: the title that is a plain line, and what lines are left at head and foot. Fields that have a value keep it.
void take_metadata(Blocks& blocks, Texts& texts);

// Whether the block is about the text, and nothing else. Stores its values; `is_whole` tells whether the fields say it all.
bool take_fields(const Block& block, Texts& texts, bool& is_whole);

}  // namespace duidu
