// HTML nested deeper than any page is: read without recursion, as text alone. Only this room uses Gumbo. Nothing fails.
#pragma once

#include <gumbo.h>

#include <vector>

#include "import/block.h"

namespace duidu {

// Whether elements stand in each other deeper than the readers of this room, which call themselves, may go.
bool is_too_deep(const GumboNode& root);

// A paragraph for each element's text that is not broken by another block; comments are set apart.
std::vector<Block> flat_blocks(const GumboNode& root);

}  // namespace duidu
