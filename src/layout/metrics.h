// What layout must know about fonts. The browser answers on the web, a fixed table in tests; lengths are CSS
// px.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace duidu {

// kDotted is upright Han in an emphasis: the font is that of kText, a dot stands under each character.
enum class Face : uint8_t { kText, kStrong, kEmphasis, kCode, kDotted };
inline constexpr int kFaceCount = 4;  // with a font of their own

inline Face font_face(Face face) { return face == Face::kDotted ? Face::kText : face; }

// The parts of a glyph's advance, left and right, in which it has no ink. Px.
struct SideBlanks {
  float before = 0;
  float after = 0;
};

// Before a text that is not to be set itself, but as the small framed code of what it is (see marks.js).
inline constexpr std::string_view kMarkPrefix = "mark:";

class FontMetrics {
 public:
  virtual ~FontMetrics() = default;

  // Advance of one cluster (a grapheme, —— and …… as a whole, or a word whose letters join) set alone, without
  // kerning, at `size` px. A soft hyphen (U+00AD) has the advance of the hyphen it shows; behind kMarkPrefix,
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
