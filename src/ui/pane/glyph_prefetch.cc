#include "ui/pane/glyph_prefetch.h"

#include <algorithm>

#include "ui/kit/glyph_loader.h"

namespace duidu {
namespace {

// Number of pictures made in one step, which takes at most a few milliseconds.
constexpr uint32_t kStep = 24;
constexpr float kFullEnough = 0.9f;

void warm_label(const Type& type, const SideLabel& label, const UnitLayout& unit) {
  warm_run(type, {.text = label.text,
                  .clusters = label.clusters.data(),
                  .count = label.clusters.size(),
                  .size = unit.font_size});
}

void warm_line(const Type& type, std::string_view text, const UnitLayout& unit, const LineBox& line) {
  warm_run(type, {.text = text,
                  .clusters = unit.clusters.data() + line.first_cluster,
                  .count = line.cluster_count,
                  .size = unit.font_size});
}

}  // namespace

bool warm_ahead(const Type& type, const Article& article, const PaneLayout* const (&layouts)[2],
                const Stretch (&stretches)[2], WarmPlace& place) {
  const GlyphCache before = glyph_cache(type);
  if (before.fill > kFullEnough || before.has_missed) return false;
  for (; place.side < 2; place = {place.side + 1}) {
    const PaneLayout& layout = *layouts[place.side];
    const Stretch& wanted = stretches[place.side];
    size_t first = 0, last = 0;
    if (wanted.bottom > wanted.top) visible_units(layout, wanted.top, wanted.bottom, first, last);
    for (place.unit = std::max(place.unit, first); place.unit < last; ++place.unit, place.line = 0) {
      const UnitLayout& unit = layout.units[place.unit];
      if (place.line == 0) {
        warm_label(type, unit.speaker, unit);
        warm_label(type, unit.ordinal, unit);
      }
      const std::string_view text = article.unit(unit.ref).text;
      while (place.line < unit.lines.size()) {
        const LineBox& line = unit.lines[place.line++];
        const float y = unit.y + line.y;
        if (y >= wanted.bottom || y + unit.line_height <= wanted.top) continue;
        warm_line(type, text, unit, line);
        if (glyph_cache(type).pictures - before.pictures >= kStep) return true;
      }
    }
  }
  return false;
}

}  // namespace duidu
