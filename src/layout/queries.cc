#include "layout/queries.h"

#include <algorithm>
#include <cmath>

namespace duidu {
namespace {

using ClusterPosition = std::vector<Cluster>::const_iterator;

bool touch(const Rect& a, const Rect& b) {
  constexpr float kTouching = 0.01f;
  return std::abs(a.x + a.width - b.x) < kTouching || std::abs(b.x + b.width - a.x) < kTouching;
}

// Adjacent clusters share one rectangle, whichever way they run.
void add_both_ways(const UnitLayout& unit, const LineBox& line, ClusterPosition from, ClusterPosition to,
                   std::vector<Rect>& rects) {
  const size_t before = rects.size();
  for (; from != to; ++from) {
    if (from->advance <= 0 && rects.size() > before) continue;
    rects.push_back({from->x, unit.y + line.y, from->advance, unit.line_height});
    while (rects.size() > before + 1 && touch(rects.back(), *(rects.end() - 2))) {
      const Rect last = rects.back();
      rects.pop_back();
      rects.back().x = std::min(rects.back().x, last.x);
      rects.back().width += last.width;
    }
  }
}

// Adds the part of `line` that [start, end) covers.
void add_in_line(const UnitLayout& unit, const LineBox& line, uint32_t start, uint32_t end,
                 std::vector<Rect>& rects) {
  const auto first = unit.clusters.begin() + line.first_cluster;
  const auto last = first + line.cluster_count;
  const auto from = std::upper_bound(
      first, last, start, [](uint32_t offset, const Cluster& cluster) { return offset < cluster.end; });
  const auto to = std::lower_bound(
      from, last, end, [](const Cluster& cluster, uint32_t offset) { return cluster.start < offset; });
  if (unit.is_mixed) return add_both_ways(unit, line, from, to, rects);
  const float left = from == last ? line.x + line.width : from->x;
  const float right = to == from ? left : (to - 1)->x + (to - 1)->advance;
  rects.push_back({left, unit.y + line.y, right - left, unit.line_height});
}

}  // namespace

int find_unit_layout(const PaneLayout& layout, UnitRef ref) {
  const auto found =
      std::lower_bound(layout.units.begin(), layout.units.end(), ref,
                       [](const UnitLayout& unit, UnitRef wanted) { return unit.ref < wanted; });
  if (found == layout.units.end() || found->ref != ref) return -1;
  return static_cast<int>(found - layout.units.begin());
}

float line_top(const UnitLayout& unit, uint32_t offset) {
  const auto behind =
      std::upper_bound(unit.lines.begin(), unit.lines.end(), offset,
                       [](uint32_t value, const LineBox& line) { return value < line.start; });
  return behind == unit.lines.begin() ? unit.y : unit.y + (behind - 1)->y;
}

std::vector<Rect> span_rects(const PaneLayout& layout, const Span& span) {
  std::vector<Rect> rects;
  const int index = find_unit_layout(layout, span.unit);
  if (index < 0 || span.start >= span.end) return rects;
  const UnitLayout& unit = layout.units[static_cast<size_t>(index)];
  auto line = std::upper_bound(unit.lines.begin(), unit.lines.end(), span.start,
                               [](uint32_t offset, const LineBox& box) { return offset < box.end; });
  for (; line != unit.lines.end() && line->start < span.end; ++line) {
    if (unit.shows(*line)) add_in_line(unit, *line, span.start, span.end, rects);
  }
  return rects;
}

void visible_units(const PaneLayout& layout, float top, float bottom, size_t& first, size_t& last) {
  const auto begin = layout.units.begin();
  const auto from = std::upper_bound(begin, layout.units.end(), top, [](float y, const UnitLayout& unit) {
    return y < unit.y + unit.height;
  });
  const auto to = std::lower_bound(from, layout.units.end(), bottom,
                                   [](const UnitLayout& unit, float y) { return unit.y < y; });
  first = static_cast<size_t>(from - begin);
  last = static_cast<size_t>(to - begin);
}

}  // namespace duidu
