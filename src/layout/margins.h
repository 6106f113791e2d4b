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

// Font size of a bar's label beside text of `font_size`, and the height of one of its lines; whole px.
inline float bar_label_size(float font_size) { return std::round(font_size * kBarLabelEm); }
inline float bar_label_line(float size) { return std::round(size * 1.2f); }

// What is written outside a bar where it begins. Lines end with '\n'.
struct BarLabel {
  std::string text;  // empty: there is none
  float x = 0;
  float y = 0;
  float width = 0;
  float height = 0;
  float font_size = 0;  // wanted; a painter shrinks a label that is wider than `width`
};

// A topic link's bar beside the units it is about: on the outer side of the column, away from the numbers. Bars of
// one question share a lane and join; those of others beside it have lanes of their own. What has no place of its own
// is spare.
struct MarginBar {
  uint32_t link = 0;
  UnitRef unit;  // the first one it is beside
  float x = 0;
  float y = 0;
  float width = 0;
  float height = 0;
  float hit_x = 0;  // the range in which it can be pointed at
  float hit_width = 0;
  bool is_spare = false;  // lies behind another bar, and is drawn only while lit
  BarLabel label;         // the number of its question, at the first of the bars that join
};

}  // namespace duidu
