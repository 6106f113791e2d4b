// What a blog's export puts around a text: front matter, title, "Published:", "5 minute read", author,
// source. Taken out of the blocks into the article's fields, or dropped where the article has no field for
// it. Never fails.
#pragma once

#include <string_view>
#include <vector>

#include "import/block.h"
#include "model/article.h"

namespace duidu {

// A YAML block between "---" lines at the very start: simple "key: value" lines are read, all of it is
// skipped. Gives the text behind it.
std::string_view take_front_matter(std::string_view text, Article& article);

// Title and metadata lines at the head, metadata lines at the foot. Fields that are set already are kept.
void take_metadata(std::vector<Block>& blocks, Article& article);

}  // namespace duidu
