// A cluster: the smallest piece of text that is measured, drawn and hit as one.
#pragma once

#include <cstdint>

#include "layout/metrics.h"

namespace duidu {

// Clusters are kept in the order of the text; in a right-to-left run `x` falls instead of rising.
struct Cluster {
  uint32_t start = 0;  // byte offset in the unit's text; the cluster ends where the next one starts
  uint32_t end = 0;
  float x = 0;  // from the left edge of the pane's content, CSS px
  float advance = 0;
  Face face = Face::kText;
  bool is_pulled : 1 = false;  // the blank on its left is cut off: the glyph's own origin lies left of x
  bool is_right_to_left : 1 = false;  // drawn mirrored if it has a mirror image
  bool is_word : 1 = false;  // a whole word of a script whose letters join or reorder, drawn as one picture
  bool is_placeholder : 1 = false;  // an invisible character, shown as a small code in a frame
  bool starts_word : 1 = false;     // in a script that writes no spaces between words
  int16_t spacing = 0;  // by how much `advance` exceeds the font's own, 1/64 px; the page's letter-spacing

  // Where the glyph is drawn from, and where a browser places the character.
  float origin() const { return is_pulled ? x + spacing / kSpacingUnits : x; }

  static constexpr float kSpacingUnits = 64;
};

}  // namespace duidu
