// Glyphs without a font for the host: nothing to see, the advances of a FontMetrics.
#pragma once

#include "layout/metrics.h"
#include "ui/glyph_loader.h"

namespace duidu {

class FixedGlyphs final : public GlyphSource {
 public:
  explicit FixedGlyphs(const FontMetrics& metrics) : metrics_(metrics) {}

  VerticalMetrics vertical_metrics(FontId, float size) override { return {size * 0.8f, size * 0.2f}; }
  float advance(FontId, float size, std::string_view cluster) override {
    return metrics_.advance(Face::kText, size, cluster);
  }
  GlyphPicture picture(FontId font, float size, float, std::string_view cluster) override {
    GlyphPicture nothing;
    nothing.advance = advance(font, size, cluster);
    return nothing;
  }

 private:
  const FontMetrics& metrics_;
};

}  // namespace duidu
