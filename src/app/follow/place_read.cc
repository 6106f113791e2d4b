#include "app/follow/place_read.h"

#include <algorithm>

#include "app/follow/sync_map.h"
#include "model/link_index.h"

namespace duidu {
namespace {

// What begins here or further down is read, though it may end above the middle: it has just been brought there.
constexpr float kBegins = 140, kBeginsAlone = 70;
constexpr float kMiddle = 0.5f, kMiddleAlone = 0.25f;

// `height` from the top in the middle of a text, 0 at its top, the pane's lower edge at its end.
float towards_ends(const PaneView& pane, float height) {
  const float line = sync_line(pane);
  if (line <= 0.5f) return height * 2 * line;
  return height + (pane.viewport_height - height) * (2 * line - 1);
}

// What follows a heading, as far as that is none.
UnitRef below_headings(const Texts& texts, UnitRef unit) {
  if (texts.unit(unit).kind != UnitKind::kHeading) return unit;
  const std::vector<UnitRef> units = units_of(texts, unit.side);
  for (auto each = std::upper_bound(units.begin(), units.end(), unit); each != units.end(); ++each) {
    if (texts.unit(*each).kind != UnitKind::kHeading) return *each;
  }
  return unit;
}

}  // namespace

std::optional<UnitRef> place_read(const PaneView& pane, bool is_alone) {
  if (!pane.layout || pane.layout->units.empty()) return std::nullopt;
  const float height = pane.viewport_height;
  const float middle = pane.scroll + towards_ends(pane, height * (is_alone ? kMiddleAlone : kMiddle));
  const float begins =
      pane.scroll + towards_ends(pane, std::min(is_alone ? kBeginsAlone : kBegins, height / 2));
  const auto& units = pane.layout->units;
  const auto found = std::find_if(units.begin(), units.end(), [&](const UnitLayout& unit) {
    return unit.y + unit.height > middle || unit.y >= begins;
  });
  return found == units.end() ? units.back().ref : found->ref;
}

std::optional<NearestLink> nearest_link(const Article& article, UnitRef wanted) {
  const UnitRef unit = below_headings(article, wanted);
  std::optional<NearestLink> before, behind;
  UnitRef last{}, next{};
  for (uint32_t i = 0; i < article.links.size(); ++i) {
    const Link& link = article.links[i];
    if (is_orphan(link)) continue;
    for (const Span& span : link.spans(unit.side)) {
      if (span.unit == unit) return NearestLink{i, Nearness::kHere};
      if (span.unit < unit && (!before || span.unit > last)) {
        before = NearestLink{i, Nearness::kEarlier};
        last = span.unit;
      }
      if (span.unit > unit && (!behind || span.unit < next)) {
        behind = NearestLink{i, Nearness::kLater};
        next = span.unit;
      }
    }
  }
  return before ? before : behind;
}

}  // namespace duidu
