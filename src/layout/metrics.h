// What layout must know about fonts. The browser answers on the web, a fixed table in tests; lengths are CSS
// px.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "wire/vocabulary.h"

namespace duidu {

// Faces with a font of their own: all but kDotted.
inline constexpr int kFaceCount = kCountOf<Face> - 1;

inline Face font_face(Face face) { return face == Face::kDotted ? Face::kText : face; }

// The parts of a glyph's advance, left and right, in which it has no ink. Px.
struct SideBlanks {
  float before = 0;
  float after = 0;
};

class FontMetrics {
 public:
  virtual ~FontMetrics() = default;

  // Advance of one cluster (a grapheme, —— and …… as a whole, or a word whose letters join) set alone, without
  // kerning, at `size` px. A soft hyphen (U+00AD) has the advance of the hyphen it shows; behind kPlaceholderPrefix,
  // the advance is that of the mark.
  virtual float advance(Face face, float size, std::string_view cluster) const = 0;

  // Asked for full-width marks only. Who does not know the ink takes it to stand in either half.
  virtual SideBlanks blanks(Face face, float size, std::string_view cluster) const {
    const float half = advance(face, size, cluster) / 2;
    return {half, half};
  }

  // Where the words of a run end that is written without blanks between them (Thai, Khmer …): bytes, ascending,
  // the last one the run's end. Empty = no dictionary.
  virtual std::vector<uint32_t> word_ends(std::string_view /*run*/) const { return {}; }
};

}  // namespace duidu
