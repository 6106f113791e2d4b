#include "app/overview/extents.h"

#include <algorithm>
#include <cmath>

#include "base/sorting.h"
#include "model/link_group.h"
#include "model/link_index.h"

namespace duidu {
namespace {

// What lies closer together than this is one step.
constexpr float kBucket = 60;
// A step leaves this much in sight above the line it leads to, but never more than a quarter of the pane.
constexpr float kBefore = 140;

constexpr LinkGroups kAltered = only(LinkGroup::kPartly) | only(LinkGroup::kMisattributed) |
                                only(LinkGroup::kMeaning) | only(LinkGroup::kCut) | only(LinkGroup::kChanged);

const LineBox& line_at(const UnitLayout& unit, uint32_t offset) {
  const auto behind =
      std::upper_bound(unit.lines.begin(), unit.lines.end(), offset,
                       [](uint32_t value, const LineBox& line) { return value < line.start; });
  return behind == unit.lines.begin() ? unit.lines.front() : *(behind - 1);
}

float before(float height) { return std::min(kBefore, height / 4); }

float scroll_to(float top, float height) { return std::max(0.0f, std::round(top - before(height))); }

}  // namespace

OverviewForm form_of(const Link& link) {
  if (has_bar(link)) return OverviewForm::kTalkedAbout;
  if (is_orphan(link)) return OverviewForm::kAbsent;
  const LinkGroups group = only(group_of(link));
  if (group == only(LinkGroup::kAbsent)) return OverviewForm::kAbsent;
  return (group & kAltered) != 0 ? OverviewForm::kChanged : OverviewForm::kQuoted;
}

Extent extent_within(const UnitLayout& unit, const Span& span) {
  if (unit.lines.empty()) return {unit.y, unit.y + unit.height};
  const LineBox &first = line_at(unit, span.start),
                &last = line_at(unit, span.end > span.start ? span.end - 1 : span.start);
  return {unit.y + first.y, unit.y + last.y + unit.line_height};
}

std::optional<Extent> extent_of(const PaneLayout& layout, const Span& span) {
  const int found = find_unit_layout(layout, span.unit);
  if (found < 0) return std::nullopt;
  return extent_within(layout.units[static_cast<size_t>(found)], span);
}

const UnitLayout* unit_read(const PaneLayout& layout, float scroll, float height) {
  size_t first = 0, last = 0;
  const float y = scroll + before(height);
  visible_units(layout, y, y + 1, first, last);
  if (layout.units.empty()) return nullptr;
  return &layout.units[std::min(first, layout.units.size() - 1)];
}

std::vector<LinkExtent> link_extents(const PaneLayout& layout, const Article& article) {
  std::vector<LinkExtent> extents;
  for (uint32_t link = 0; link < article.links.size(); ++link) {
    LinkExtent extent{link, form_of(article.links[link]), {}, {}};
    for (const Span& span : article.links[link].spans(layout.side)) {
      if (const auto part = extent_of(layout, span)) extent.parts.push_back(*part);
    }
    if (extent.parts.empty()) continue;
    extent.whole = extent.parts.front();
    for (const Extent& part : extent.parts) {
      extent.whole.top = std::min(extent.whole.top, part.top);
      extent.whole.bottom = std::max(extent.whole.bottom, part.bottom);
    }
    extents.push_back(std::move(extent));
  }
  sort_values(extents, [](const LinkExtent& a, const LinkExtent& b) {
    return a.whole.top != b.whole.top ? a.whole.top < b.whole.top : a.link < b.link;
  });
  return extents;
}

BeyondView beyond_view(const std::vector<LinkExtent>& extents, float scroll, float height) {
  BeyondView view;
  std::optional<float> nearest;  // top of the bucket above
  for (const LinkExtent& extent : extents) {
    if (extent.whole.bottom <= scroll) {
      const bool is_near = nearest && extent.whole.top - *nearest < kBucket;
      if (!is_near) nearest = extent.whole.top;
      ++view.above.count;
    } else if (extent.whole.top >= scroll + height) {
      if (view.below.count++ == 0) view.below.top = scroll_to(extent.whole.top, height);
    } else {
      ++view.in_sight;
    }
  }
  if (nearest) view.above.top = scroll_to(*nearest, height);
  return view;
}

}  // namespace duidu
