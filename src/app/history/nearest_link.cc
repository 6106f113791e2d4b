#include "app/history/nearest_link.h"

#include <utility>

namespace duidu {
namespace {

// A link by a start of its words.
struct Candidate {
  std::pair<UnitRef, uint32_t> start;
  uint32_t link = 0;
};

}  // namespace

std::optional<uint32_t> nearest_link(const Article& article, UnitRef unit) {
  std::optional<Candidate> own, before, behind;
  for (uint32_t link = 0; link < article.links.size(); ++link) {
    if (article.links[link].spans(other(unit.side)).empty()) continue;
    for (const Span& span : article.links[link].spans(unit.side)) {
      const bool is_before = span.unit < unit;
      std::optional<Candidate>& best = span.unit == unit ? own : is_before ? before : behind;
      const std::pair start{span.unit, span.start};
      const bool is_nearer = !best || (is_before ? start > best->start : start < best->start);
      if (is_nearer) best = {start, link};
    }
  }
  for (const std::optional<Candidate>& best : {own, before, behind}) {
    if (best) return best->link;
  }
  return std::nullopt;
}

}  // namespace duidu
