// Folding: the form in which two texts are compared if punctuation, width, case and script should not matter, with a
// map back to the original. Applies NFKC, case folding, and one form for the variants of a Han character (also
// for radicals, and for a circle as a zero); drops punctuation, symbols and white space. Nothing fails: any valid UTF-8 folds, possibly to nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "text/offset_map.h"

namespace duidu {

// Folded code points, each with the bytes [start, end) of the original that it stands for. If an original character
// folds to several ("㎏"), all of them have its range.
struct FoldedText {
  std::u32string text;
  OffsetMap offsets;

  uint32_t start(size_t index) const { return offsets.start(static_cast<uint32_t>(index)); }
  uint32_t end(size_t index) const { return offsets.end(static_cast<uint32_t>(index)); }
};

FoldedText fold(std::string_view text);

// Appends the fold of `text` to `out`, with `base` added to every offset, so that a document can be folded paragraph
// by paragraph into one string. `base` must be at or after the end of everything folded before. Apostrophes, soft
// hyphens and hyphens at a line's end join the text on both sides (OffsetMap::is_joined). A caller that stores the
// text elsewhere may clear `out.text` between calls.
void fold_append(std::string_view text, uint32_t base, FoldedText& out);

}  // namespace duidu
