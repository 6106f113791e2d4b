#include "app/links/nearest_link.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "model/link_index.h"

namespace duidu {
namespace {

// A link by a start of its words.
struct Candidate {
  std::pair<UnitRef, uint32_t> start;
  uint32_t link = 0;
};

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

std::optional<NearestLink> nearest_link(const Article& article, UnitRef wanted) {
  if (std::all_of(article.links.begin(), article.links.end(), is_orphan)) return std::nullopt;
  const UnitRef unit = below_headings(article, wanted);
  std::optional<Candidate> here, earlier, later;
  for (uint32_t link = 0; link < article.links.size(); ++link) {
    if (is_orphan(article.links[link])) continue;
    for (const Span& span : article.links[link].spans(unit.side)) {
      const bool is_earlier = span.unit < unit;
      std::optional<Candidate>& best = span.unit == unit ? here : is_earlier ? earlier : later;
      const std::pair start{span.unit, span.start};
      const bool is_nearer = !best || (is_earlier ? start > best->start : start < best->start);
      if (is_nearer) best = {start, link};
    }
  }
  if (here) return NearestLink{here->link, Nearness::kHere};
  if (earlier) return NearestLink{earlier->link, Nearness::kEarlier};
  return NearestLink{later->link, Nearness::kLater};
}

}  // namespace duidu
