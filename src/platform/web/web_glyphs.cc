#include "platform/web/web_glyphs.h"

#include "platform/web/bridge.h"

namespace duidu {
namespace {

// The picture of one cluster: a word 20 em long in 64 px type (density 3), with room for marks.
constexpr size_t kMaxGlyphBytes = 20 * 64 * 192 * 4;

}  // namespace

VerticalMetrics WebGlyphs::vertical_metrics(FontId font, float size) {
  float out[2] = {};
  host_vertical_metrics(static_cast<int>(font), size, out);
  return {out[0], out[1]};
}

float WebGlyphs::advance(FontId font, float size, std::string_view cluster) {
  return static_cast<float>(host_measure(static_cast<int>(font), size, cluster.data(), cluster.size()));
}

GlyphPicture WebGlyphs::picture(FontId font, float size, float density, std::string_view cluster) {
  pixels_.resize(kMaxGlyphBytes);
  float out[6] = {};
  host_raster(static_cast<int>(font), size, density, cluster.data(), cluster.size(), pixels_.data(),
              kMaxGlyphBytes, out);
  return {static_cast<int>(out[0]),
          static_cast<int>(out[1]),
          out[2],
          out[3],
          out[4] != 0,
          out[5],
          pixels_.data()};
}

}  // namespace duidu
