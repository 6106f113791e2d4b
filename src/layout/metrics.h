// What the layout must know about fonts. The browser implements it on the web, a fixed table in tests. Lengths are
// CSS px.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace duidu {

// kDotted is upright Han text with emphasis: the font of kText with a dot below each character.
enum class Face : uint8_t { kText, kStrong, kEmphasis, kCode, kDotted };

inline Face font_face(Face face) { return face == Face::kDotted ? Face::kText : face; }

// The parts of a glyph's advance, left and right, without ink. CSS px.
struct SideBlanks {
  float before = 0;
  float after = 0;
};

// Prefix of a cluster that is not to be shown itself but as a placeholder, a small framed code
// (web/text/placeholders.js).
inline constexpr std::string_view kPlaceholderPrefix = "mark:";

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
