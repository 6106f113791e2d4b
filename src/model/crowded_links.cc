#include "model/crowded_links.h"

#include <algorithm>
#include <tuple>
#include <vector>

#include "model/link_index.h"
#include "model/sides.h"

namespace duidu {
namespace {

// Where a link's words begin or end; at one place ends come first.
struct Edge {
  UnitRef unit;
  uint32_t offset = 0;
  int step = 0;
  bool operator<(const Edge& other) const {
    return std::tie(unit, offset, step) < std::tie(other.unit, other.offset, other.step);
  }
};

}  // namespace

bool has_crowded_words(const Article& article) {
  if (article.links.size() <= kMostOverlap) return false;
  std::vector<Edge> edges;
  for (const Link& link : article.links) {
    if (has_bar(link)) continue;
    for (const Side side : kSides) {
      for (const Span& span : link.spans(side)) {
        if (span.start >= span.end) continue;
        edges.push_back({span.unit, span.start, 1});
        edges.push_back({span.unit, span.end, -1});
      }
    }
  }
  std::sort(edges.begin(), edges.end());
  int over = 0;
  return std::any_of(edges.begin(), edges.end(),
                     [&](const Edge& edge) { return (over += edge.step) > static_cast<int>(kMostOverlap); });
}

}  // namespace duidu
