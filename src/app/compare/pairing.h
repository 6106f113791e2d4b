// Sets the pieces of a citation and of its original above one another. Pure; linear in their number but for words that are written
// in another way, where it looks a little ahead.
#pragma once

#include "app/compare/comparison.h"
#include "app/compare/pieces.h"

namespace duidu {

// What stands for the end of a paragraph.
inline constexpr std::string_view kParagraphMark = "¶";

// Appends the cells and elisions of a link's pieces.
void pair_pieces(const Pieces& cited, const Pieces& said, const Link& link, Comparison& compared);

}  // namespace duidu
