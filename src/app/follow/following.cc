#include "app/follow/following.h"

#include "app/links/link_choice.h"

namespace duidu {
namespace {

PaneView view_of(const PaneFacts& pane) { return {pane.layout, pane.scroll, pane.frame.height}; }

bool is_seen(const PaneFacts& pane, float top, float height) {
  return top + height > pane.scroll && top < pane.scroll + pane.frame.height;
}

// A unit that has no lines yet is seen as a whole.
bool is_seen(const PaneFacts& pane, const Span& span) {
  const int found = find_unit_layout(*pane.layout, span.unit);
  if (found < 0) return false;
  const UnitLayout& unit = pane.layout->units[static_cast<size_t>(found)];
  if (unit.lines.empty()) return is_seen(pane, unit.y, unit.height);
  for (const Rect& line : span_rects(*pane.layout, span)) {
    if (is_seen(pane, line.y, line.height)) return true;
  }
  return false;
}

}  // namespace

bool is_following(const ViewState& state) {
  return state.view.kind == ViewKind::kFlow && !state.session.preferences.scrolls_apart;
}

const SyncMap& KeptSyncMap::of(const Article& article, const BySide<const PaneLayout*>& layouts) {
  if (!has_chunks_) chunks_ = sync_chunks(article);
  if (!is_valid_) map_ = SyncMap(chunks_, layouts);
  has_chunks_ = is_valid_ = true;
  return map_;
}

std::optional<MoveAlong> follow_target(const ViewState& state, const Facts& facts, Side leader) {
  const BySide<const PaneLayout*> layouts{
      {facts.panes[Side::kInterview].layout, facts.panes[Side::kCommentary].layout}};
  const bool has_texts = facts.sync && layouts[Side::kInterview] && layouts[Side::kCommentary];
  if (!has_texts || !is_following(state) || state.view.follow.is_pinned) return std::nullopt;
  const PaneView follower = view_of(facts.panes[other(leader)]);
  const float top =
      follow_scroll(view_of(facts.panes[leader]), follower, facts.sync->of(facts.article, layouts));
  if (top == follower.scroll) return std::nullopt;
  return MoveAlong{other(leader), top};
}

bool is_current_link_seen(const ViewState& state, const Facts& facts, Side side) {
  const auto& current = state.view.current;
  const PaneFacts& pane = facts.panes[side];
  if (!current || current->link >= facts.article.links.size() || !pane.layout) return false;
  const Link& link = facts.article.links[current->link];
  for (const Span& span : spans_of_occurrence(facts.article, link, side, current->occurrence)) {
    if (is_seen(pane, span)) return true;
  }
  return false;
}

}  // namespace duidu
