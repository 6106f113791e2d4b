// What the layout must know about fonts. The browser implements it on the web, a fixed table in tests. Lengths are
// CSS px.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "wire/vocabulary.h"

namespace duidu {

// Faces with a font of their own: all but kDotted.
inline constexpr int kFaceCount = kCountOf<Face> - 1;

inline Face font_face(Face face) { return face == Face::kDotted ? Face::kText : face; }

// The parts of a glyph's advance, left and right, without ink. CSS px.
struct SideBlanks {
  float before = 0;
  float after = 0;
};

class FontMetrics {
 public:
  virtual ~FontMetrics() = default;

  // Advance of one cluster (a grapheme, —— or ……, or a word whose letters join) on its own, without kerning, at
  // `size` px. A soft hyphen (U+00AD) has the advance of the hyphen it shows; with kPlaceholderPrefix, the advance is
  // that of the placeholder.
  virtual float advance(Face face, float size, std::string_view cluster) const = 0;

  // Called only for full-width marks. The default, for metrics that do not know the ink, calls both halves blank.
  virtual SideBlanks blanks(Face face, float size, std::string_view cluster) const {
    const float half = advance(face, size, cluster) / 2;
    return {half, half};
  }

  // Word boundaries in a run of a script without word spaces (Thai, Khmer …): ascending byte offsets, the last one
  // the run's end. Empty = no dictionary.
  virtual std::vector<uint32_t> word_ends(std::string_view /*run*/) const { return {}; }
};

}  // namespace duidu
