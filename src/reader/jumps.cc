#include "reader/jumps.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "app/compare/room.h"
#include "app/links/link_choice.h"
#include "ui/chrome/read_bar.h"
#include "ui/chrome/review_bar.h"

namespace duidu {
namespace {

// What of a pane does not lie under the bar at the lower edge.
PaneView free_view(Side side, const ViewState& state, const Panes& panes) {
  PaneView view = panes[side].view();
  view.viewport_height = std::max(0.0f, view.viewport_height - read_bar_room(state));
  return view;
}

constexpr float kPanelGap = 16;  // around the panel of the comparison

// How much further both sides scroll so that the words of a link stand clear of its comparison. `tops`: where they would scroll to.
float further_for_comparison(const BySide<std::vector<Span>>& ends, const BySide<float>& tops,
                             const ViewState& state, const Panes& panes) {
  if (!state.view.comparison) return 0;
  constexpr float kFar = std::numeric_limits<float>::max();
  float first = kFar, last = -kFar, least = -kFar, most = kFar;
  for (const Side side : kSides) {
    const PaneView view = panes[side].view();
    if (ends[side].empty() || !is_shown(panes.geometry(), state, side)) continue;
    least = std::max(least, -tops[side]);
    most = std::min(most, max_scroll(view) - tops[side]);
    for (const Span& span : ends[side]) {
      for (const Rect& line : span_rects(*view.layout, span)) {
        first = std::min(first, line.y - tops[side]);
        last = std::max(last, line.y - tops[side] + line.height);
      }
    }
  }
  if (first > last) return 0;
  const float height = panes[Side::kInterview].height;
  const float further = scroll_for_room(first, last, height, state.view.comparison->height + kPanelGap);
  return std::round(std::clamp(further, least, std::max(least, most)));
}

// The first line in sight of what was chosen stays where it is while the cards take their places; of folded words their paragraph.
void hold_in_sight(const std::vector<Span>& chosen, Panes& panes) {
  for (const bool is_whole : {false, true}) {
    for (const Span& span : chosen) {
      const PaneView view = panes[span.unit.side].view();
      const int found = find_unit_layout(*view.layout, span.unit);
      if (found < 0) continue;
      const UnitLayout& unit = view.layout->units[static_cast<size_t>(found)];
      for (const LineBox& line : unit.lines) {
        const float y = unit.y + line.y - view.scroll;
        const bool is_chosen = is_whole || (line.end > span.start && line.start < span.end);
        const bool is_seen = unit.shows(line) && y >= 0 && y + unit.line_height <= view.viewport_height;
        if (is_chosen && is_seen) return panes.hold({span.unit, line.start});
      }
    }
  }
}

// In one scroller both ends stand in the same row: the chosen one comes in sight, and the other with it if both find room.
void bring_row(Side chosen, const BySide<std::vector<Span>>& ends, const ViewState& state, Panes& panes) {
  PaneView here = panes[chosen].view(), there = panes[other(chosen)].view();
  here.covered = there.covered = review_bar_room(state);
  std::optional<float> top = scroll_in_sight(here, ends[chosen]);
  if (top) here.scroll = there.scroll = *top;
  const std::optional<float> both = scroll_in_sight(there, ends[other(chosen)]);
  if (both && both != top) {
    here.scroll = *both;
    if (!top || scroll_in_sight(here, ends[chosen]) == both) top = both;
  }
  const float wanted = top.value_or(panes[chosen].scroll);
  const float further = further_for_comparison(ends, {{wanted, wanted}}, state, panes);
  if (wanted + further != panes[chosen].scroll) panes.scroll_to(chosen, wanted + further);
}

}  // namespace

void bring_level(const Article& article, const CurrentLink& current, const ViewState& state, Panes& panes) {
  if (current.link >= article.links.size()) return;
  const Link& link = article.links[current.link];
  const Side chosen = current.side, target = other(chosen);
  BySide<std::vector<Span>> ends;
  for (const Side side : kSides) {
    ends[side] = spans_of_occurrence(article, link, side, current.occurrence);
  }
  if (panes.is_in_cards()) hold_in_sight(ends[chosen], panes);
  for (const Side side : kSides) {
    for (const Span& span : ends[side]) panes.lay_out_around(span.unit);
  }
  if (panes.is_joined()) return bring_row(chosen, ends, state, panes);
  PaneView view = panes[chosen].view(), there = panes[target].view();
  view.covered = there.covered = review_bar_room(state);
  // What a review leads to is seen from its beginning, though a later line of it may be in sight already.
  const std::optional<float> first = first_line_top(*view.layout, ends[chosen]);
  const bool is_cut = state.view.is_reviewing && first && *first < view.scroll;
  if (is_cut) view.scroll = *scroll_below_top(view, ends[chosen]);
  const bool is_seen =
      !is_cut && panes.geometry().has_two_panes && are_both_in_sight(view, ends[chosen], there, ends[target]);
  if (is_seen && !state.view.comparison) return;  // a comparison wants room between them
  const std::optional<SameHeightScrolls> tops =
      same_height_scrolls(view, ends[chosen], panes[target].view(), ends[target]);
  const std::optional<float> top = tops ? std::optional(tops->chosen) : scroll_in_sight(view, ends[chosen]);
  BySide<float> wanted{};
  wanted[chosen] = top.value_or(panes[chosen].scroll);
  wanted[target] = tops ? tops->target : panes[target].scroll;
  const float further = further_for_comparison(ends, wanted, state, panes);
  if (tops) panes.scroll_to(target, wanted[target] + further);
  if (top && *top + further != panes[chosen].scroll) panes.scroll_to(chosen, *top + further);
}

bool is_in_sight(const Span& span, const ViewState& state, const Panes& panes) {
  const Side side = span.unit.side;
  return is_shown(panes.geometry(), state, side) &&
         scroll_in_sight(free_view(side, state, panes), {span}) == panes[side].scroll;
}

void bring_in_sight(const Span& span, bool leads, const ViewState& state, Panes& panes) {
  const Side side = span.unit.side;
  panes.lay_out_around(span.unit);
  const std::optional<float> top = scroll_in_sight(free_view(side, state, panes), {span});
  if (top && *top != panes[side].scroll) panes.scroll_to(side, *top, leads);
}

void restore_scrolls(const BySide<ScrolledTo>& scrolled, Panes& panes) {
  if (panes.is_in_cards()) panes.settle();
  for (const Side side : kSides) {
    if (panes.is_joined() && side != panes.leader()) continue;
    const ScrolledTo& wanted = scrolled[side];
    if (wanted.line.is_set) panes.lay_out_around(wanted.line.unit);
    const PaneLayout& layout = panes.layout(side);
    const bool is_as_then = layout.width == wanted.width && layout.height == wanted.height;
    panes.set_at(side, is_as_then ? wanted.top : scroll_to_position(layout, wanted.line));
  }
}

void go_to_unit(const Article& article, const GoToUnit& go, Panes& panes) {
  const Side side = go.unit.side;
  panes.lay_out_around(go.unit);
  const std::vector<Span> own{{go.unit, 0, static_cast<uint32_t>(article.unit(go.unit).text.size())}};
  PaneView view = panes[side].view();
  const std::optional<float> top = scroll_below_top(view, own);
  if (!top) return;
  panes.set_at(side, view.scroll = *top);
  if (!go.link || panes.is_joined()) return;
  const Link& link = article.links[*go.link];
  const std::vector<Span>& ends = link.spans(other(side));
  panes.lay_out_around(ends.front().unit);
  std::vector<Span> from = link.spans(side);
  std::erase_if(from, [&](const Span& span) { return span.unit != go.unit; });
  const std::optional<float> level =
      level_scroll(view, from.empty() ? own : from, panes[other(side)].view(), ends);
  if (level) panes.set_at(other(side), *level);
}

}  // namespace duidu
