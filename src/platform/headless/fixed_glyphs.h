// Glyphs without a font for the host: the advances of a FontMetrics, and nothing to see, or one square for all.
#pragma once

#include <vector>

#include "layout/metrics.h"
#include "ui/kit/glyph_loader.h"

namespace duidu {

class FixedGlyphs final : public GlyphSource {
 public:
  explicit FixedGlyphs(const FontMetrics& metrics) : metrics_(metrics) {}

  VerticalMetrics vertical_metrics(FontId, float size) override { return {size * 0.8f, size * 0.2f}; }
  float advance(FontId, float size, std::string_view cluster) override {
    return metrics_.advance(Face::kText, size, cluster);
  }
  GlyphPicture picture(FontId font, float size, float, std::string_view cluster) override {
    GlyphPicture picture;
    picture.advance = advance(font, size, cluster);
    picture.width = picture.height = ink;
    pixels_.resize(static_cast<size_t>(ink) * static_cast<size_t>(ink) * 4, 255);
    picture.pixels = pixels_.data();
    return picture;
  }

  int ink = 0;  // side of the square, device px

 private:
  const FontMetrics& metrics_;
  std::vector<uint8_t> pixels_;
};

}  // namespace duidu
