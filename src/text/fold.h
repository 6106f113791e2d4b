// Folding: the form in which two texts are compared when punctuation, width, case and script are not to matter,
// with the way back. NFKC, case folding and traditional-to-simplified Han are applied; punctuation, symbols and
// white space are dropped. Nothing fails: any valid UTF-8 folds, possibly to nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "text/offset_map.h"

namespace duidu {

// Each folded code point and the bytes [start, end) of the original it stands for. An original character that
// folds to several ("㎏") gives all of them the same range.
struct FoldedText {
  std::u32string text;
  OffsetMap offsets;

  uint32_t start(size_t index) const { return offsets.start(static_cast<uint32_t>(index)); }
  uint32_t end(size_t index) const { return offsets.end(static_cast<uint32_t>(index)); }
};

FoldedText fold(std::string_view text);

// Appends the fold of `text` to `out`, with `base` added to every offset: whole documents are folded paragraph by
// paragraph into one string. `base` lies at or behind the end of what was folded before. Apostrophes, soft hyphens and
// hyphens at a line's end join what stands on both sides (OffsetMap::is_joined). Whoever keeps the text in another form may
// empty `out.text` between two calls.
void fold_append(std::string_view text, uint32_t base, FoldedText& out);

}  // namespace duidu
