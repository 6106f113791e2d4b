// Recognises what the export of a blog adds to a text: front matter, title, "Published:", "5 minute read", author,
// source. Moves it from the blocks into the texts' fields, or sets it apart if there is no field for it. Never
// fails.
#pragma once

#include <string_view>
#include <vector>

#include "import/block.h"
#include "model/article.h"

namespace duidu {

// Reads simple "key: value" lines of a YAML block between "---" lines at the very start. Returns the text after the
// block.
std::string_view take_front_matter(std::string_view text, Texts& texts);

// Takes the title and metadata lines at the head, and metadata lines at the foot. Fields that already have a value
// keep it.
void take_metadata(Blocks& blocks, Texts& texts);

}  // namespace duidu
