// What the margins of a pane hold: the numbers and bars of links, and the rule beside a quotation block. Lengths are
// CSS px in the pane's content. Every painter takes sizes from here, so that canvas and text layer agree.
#pragma once

#include <cmath>
#include <cstdint>
#include <string>

#include "model/article.h"
#include "wire/vocabulary.h"

namespace duidu {

// Font size of a margin number beside text of `font_size`; a whole number of px.
inline float margin_number_size(float font_size) { return std::round(font_size * kNumberEm); }

// A link's small number, in the margin beside the line where one of its occurrences starts.
struct MarginNumber {
  uint32_t link = 0;  // index in article.links
  uint32_t place = 0;
  std::string text;
  UnitRef unit;
  float x = 0;
  float y = 0;  // top of its line
  float width = 0;
  float height = 0;
  float font_size = 0;  // wanted; a painter shrinks a number that is wider than `width`
};

// A topic link's bar beside the units it is about: on the outer side of the column, away from the numbers. Bars
// beside each other are drawn in lanes of their own; those that no lane is left for are spare.
struct MarginBar {
  uint32_t link = 0;
  UnitRef unit;  // the first one it is beside
  float x = 0;
  float y = 0;
  float width = 0;
  float height = 0;
  float hit_x = 0;  // the range in which it can be pointed at
  float hit_width = 0;
  bool is_spare = false;  // shares the outermost lane, and is drawn only while lit
};

}  // namespace duidu
