// ImGui's glyphs from whoever can draw them: an ImFontLoader over a GlyphSource, the browser on the web, a
// table in tests. No font file is ever read; every script and emoji the source has is there.
#pragma once

#include <cstdint>
#include <string_view>

#include "ui/kit/type.h"

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

// How the cache stands. The atlas is one texture that grows up to the limits set on it and then takes no more;
// single glyphs cannot be taken out of it.
struct GlyphCache {
  float fill = 0;           // share of what it should hold at most: from 1 on it is time to forget everything
  bool has_missed = false;  // since it was last emptied a glyph found no room and was not drawn
  uint32_t glyphs = 0;      // it holds
  uint32_t pictures = 0;    // made since the start
};
GlyphCache glyph_cache(const Type& type);

// Forgets every glyph and what stands in for clusters, and gives the atlas's memory back. Between frames only:
// lists already filled would show other glyphs. What was painted elsewhere stays as it is.
void discard_glyphs(const Type& type);

}  // namespace duidu
