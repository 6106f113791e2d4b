#include "reader/jumps.h"

#include <algorithm>

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

}  // namespace

void bring_level(const Article& article, const CurrentLink& current, const ViewState& state, Panes& panes) {
  if (current.link >= article.links.size()) return;
  const Link& link = article.links[current.link];
  const Side chosen = current.side, target = other(chosen);
  BySide<std::vector<Span>> ends;
  for (const Side side : kSides) {
    ends[side] = spans_of_occurrence(article, link, side, current.occurrence);
    for (const Span& span : ends[side]) panes.lay_out_around(span.unit);
  }
  PaneView view = panes[chosen].view();
  view.covered = review_bar_room(state);
  const std::optional<SameHeightScrolls> tops =
      same_height_scrolls(view, ends[chosen], panes[target].view(), ends[target]);
  if (tops) panes.scroll_to(target, tops->target);
  const std::optional<float> top = tops ? std::optional(tops->chosen) : scroll_in_sight(view, ends[chosen]);
  if (top && *top != panes[chosen].scroll) panes.scroll_to(chosen, *top);
}

bool is_in_sight(const Span& span, const ViewState& state, const Panes& panes) {
  const Side side = span.unit.side;
  return is_shown(panes.geometry(), state, side) &&
         scroll_in_sight(free_view(side, state, panes), {span}) == panes[side].scroll;
}

void bring_in_sight(const Span& span, const ViewState& state, Panes& panes) {
  const Side side = span.unit.side;
  panes.lay_out_around(span.unit);
  const std::optional<float> top = scroll_in_sight(free_view(side, state, panes), {span});
  if (top && *top != panes[side].scroll) panes.scroll_to(side, *top);
}

}  // namespace duidu
