// ImGui's glyphs from whoever can draw them: an ImFontLoader over a GlyphSource, the browser on the web, a
// table in tests. No font file is ever read; every script and emoji the source has is there.
#pragma once

#include <cstdint>
#include <string_view>

#include "ui/type.h"

namespace duidu {

// One cluster drawn at a size and density. `pixels` is straight RGBA, width × height device px, valid until
// the next call; width 0 means nothing to see.
struct GlyphPicture {
  int width = 0;
  int height = 0;
  float left = 0;  // from pen and baseline to the picture's corner, device px, y downwards
  float top = 0;
  bool has_color = false;  // keeps its colours whatever the text's
  float advance = 0;       // CSS px
  const uint8_t* pixels = nullptr;
};

struct VerticalMetrics {
  float ascent = 0;   // CSS px above the baseline, as the source rounds it
  float descent = 0;  // below it, positive
};

class GlyphSource {
 public:
  virtual ~GlyphSource() = default;
  virtual VerticalMetrics vertical_metrics(FontId font, float size) = 0;
  virtual float advance(FontId font, float size, std::string_view cluster) = 0;
  virtual GlyphPicture picture(FontId font, float size, float density, std::string_view cluster) = 0;
};

// Adds the fonts of `type` to the current context's atlas. `type.clusters` must be set; it and `source` must
// outlive the context. One context a program.
void add_fonts(Type& type, GlyphSource& source);

// Forgets every glyph if they have come to fill a texture of 4096 px square (words of a long Arabic article); those
// still in sight are drawn again. Between frames only.
void limit_glyphs(const Type& type);

// Forgets every glyph, after fonts or language changed. Between frames only.
void discard_glyphs(const Type& type);

}  // namespace duidu
