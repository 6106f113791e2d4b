// The browser's glyphs: the page's script draws each cluster with Canvas2D and hands back the pixels.
#pragma once

#include <vector>

#include "ui/kit/glyph_loader.h"

namespace duidu {

class WebGlyphs final : public GlyphSource {
 public:
  VerticalMetrics vertical_metrics(FontId font, float size) override;
  float advance(FontId font, float size, std::string_view cluster) override;
  GlyphPicture picture(FontId font, float size, float density, std::string_view cluster) override;

 private:
  std::vector<uint8_t> pixels_;
};

}  // namespace duidu
