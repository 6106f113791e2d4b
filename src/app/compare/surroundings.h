// The sentence around the words of a quotation. Pure.
#pragma once

#include <vector>

#include "app/compare/comparison.h"
#include "app/compare/pieces.h"

namespace duidu {

// What stands around these pieces, the first and the last of which are words of the article. What is long is cut with "…".
Surroundings surroundings(const Article& article, const std::vector<Piece>& pieces);

}  // namespace duidu
