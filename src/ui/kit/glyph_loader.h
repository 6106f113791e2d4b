// Supplies ImGui with glyphs: an ImFontLoader over a GlyphSource, which is the browser on the web and a table in
// tests. No font file is ever read; every script and emoji of the source is available.
#pragma once

#include <cstdint>
#include <string_view>

#include "ui/kit/type.h"

namespace duidu {

// The picture of one cluster at a size and density. `pixels` is straight RGBA, width × height device px, owned by the
// source and valid until its next call; width 0 means that nothing is visible.
struct GlyphPicture {
  int width = 0;
  int height = 0;
  float left = 0;  // from pen and baseline to the picture's corner, device px, y downwards
  float top = 0;
  bool has_color = false;  // keeps its own colours, whatever the colour of the text
  float advance = 0;       // CSS px
  const uint8_t* pixels = nullptr;
};

struct VerticalMetrics {
  float ascent = 0;   // CSS px above the baseline, rounded by the source
  float descent = 0;  // below it, positive
};

class GlyphSource {
 public:
  virtual ~GlyphSource() = default;
  virtual VerticalMetrics vertical_metrics(FontId font, float size) = 0;
  virtual float advance(FontId font, float size, std::string_view cluster) = 0;
  virtual GlyphPicture picture(FontId font, float size, float density, std::string_view cluster) = 0;
};

// Adds the fonts of `type` to the atlas of the current context. `type.clusters` must not be null; it and `source`
// must outlive the context. A program may have only one context.
void add_fonts(Type& type, GlyphSource& source);

// The state of the glyph cache. The atlas is one texture that grows up to its limits and then accepts no more glyphs;
// single glyphs cannot be removed.
struct GlyphCache {
  float fill = 0;           // share of the capacity in use; from 1 on the cache should be emptied
  bool has_missed = false;  // since it was last emptied, a glyph had no room and was not drawn
  uint32_t glyphs = 0;      // number of glyphs held
  uint32_t pictures = 0;    // number of pictures made since the start
};
GlyphCache glyph_cache(const Type& type);

// Forgets every glyph and every stand-in for a cluster, and frees the memory of the atlas. To be called between
// frames: filled draw lists would show other glyphs. Tiles already painted are not affected.
void discard_glyphs(const Type& type);

}  // namespace duidu
