#include "platform/web/web_glyphs.h"

#include "platform/web/bridge.h"

namespace duidu {
namespace {

// Room for the picture of a cluster of ordinary size, 256 device px square. Larger ones (a whole phrase set as
// one character, at a high density) make more.
constexpr size_t kGlyphBytes = 256 * 256 * 4;

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
  float out[6] = {};
  size_t bytes = kGlyphBytes;
  do {
    if (bytes > pixels_.size()) pixels_.resize(bytes);
    host_raster(static_cast<int>(font), size, density, cluster.data(), cluster.size(), pixels_.data(),
                pixels_.size(), out);
    bytes = static_cast<size_t>(out[0]) * static_cast<size_t>(out[1]) * 4;
  } while (bytes > pixels_.size());
  return {static_cast<int>(out[0]),
          static_cast<int>(out[1]),
          out[2],
          out[3],
          out[4] != 0,
          out[5],
          pixels_.data()};
}

}  // namespace duidu
