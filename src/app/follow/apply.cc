// One side leads, the other follows at once; a chosen passage holds it for as long as it can be seen.
#include <cmath>

#include "app/change.h"
#include "app/follow/following.h"
#include "app/follow/place_read.h"
#include "model/link_index.h"

namespace duidu {
namespace {

constexpr float kSameTop = 1;  // CSS px: a browser rounds

Follow& follow(Change& change) { return change.state.view.follow; }

void move_other(Side leader, Change& change) {
  if (!change.facts.panes[other(leader)].is_shown) return;
  if (const auto move = follow_target(change.state, change.facts, leader)) change.then(*move);
}

}  // namespace

void apply(const Lead& lead, Change& change) {
  Follow& now = follow(change);
  now.leader = lead.side;
  now.has_scrolled = true;
  leave_note_behind(change);
  if (now.is_pinned) now.is_pinned = is_current_link_seen(change.state, change.facts, lead.side);
  move_other(lead.side, change);
}

void apply(const SwitchFollowing&, Change& change) {
  if (change.state.view.kind != ViewKind::kFlow) return;
  const bool is_on = is_following(change.state);
  follow(change).was_switched = true;
  apply(ChangeSetting{Setting::kScrolling, is_on ? 1 : 0}, change);
}

void apply(const Unpin&, Change& change) { follow(change).is_pinned = false; }

void pin_current_link(Change& change) {
  const auto& current = change.state.view.current;
  const auto& links = change.facts.article.links;
  follow(change).is_pinned = current && current->link < links.size() && !is_orphan(links[current->link]);
}

void begin_following(Change& change) {
  follow(change).leader = change.facts.read_side;
  move_other(change.facts.read_side, change);
}

// Whatever has moved the side that was read since it came to the front: the user, a hit, an address. Else both are where they were.
void bring_tab_level(Side shown, Change& change) {
  const BySide<PaneFacts>& panes = change.facts.panes;
  if (panes[shown].is_shown) return;
  const Side read = other(shown);
  BySide<float>& tops = follow(change).tab_tops;
  const bool has_moved = std::abs(panes[read].scroll - tops[read]) > kSameTop;
  const auto move = has_moved ? follow_target(change.state, change.facts, read) : std::nullopt;
  tops[read] = panes[read].scroll;
  tops[shown] = move ? move->top : panes[shown].scroll;
  if (move) change.then(*move);
}

void find_place(Change& change) {
  Follow& now = follow(change);
  if (now.focused) now.place = now.focused;
  if (!now.has_scrolled || !now.leader || now.focused) return;
  now.has_scrolled = false;
  const PaneFacts& pane = change.facts.panes[*now.leader];
  const bool is_alone = !change.facts.panes[other(*now.leader)].is_shown;
  now.place = place_read({pane.layout, pane.scroll, pane.frame.height}, is_alone);
}

void focus_place(uint32_t link, Side side, Change& change) {
  const auto& links = change.facts.article.links;
  if (link >= links.size() || links[link].spans(side).empty()) return;
  follow(change).focused = follow(change).place = links[link].spans(side).front().unit;
}

void blur_place(Change& change) { follow(change).focused.reset(); }

}  // namespace duidu
