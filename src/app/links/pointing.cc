#include "app/links/pointing.h"

#include <utility>

#include "app/change.h"
#include "app/links/lit_links.h"

namespace duidu {
namespace {

// Until the note of a link that is pointed at comes, and for the way to it over other words. Milliseconds.
constexpr float kNoteDelayMs = 300;
constexpr float kWayToNoteMs = 300;

Pointing& pointing(Change& change) { return change.state.view.pointing; }

void wait(float ms, const PointAt& next, Change& change) {
  const uint32_t serial = ++change.state.session.wake_serial;
  pointing(change).awaited = Pointing::Awaited{serial, next.link, next.side};
  change.then(request::WakeAfter{ms, serial});
}

// The former link's note goes with its light.
void light(std::optional<uint32_t> link, Change& change) {
  Pointing& now = pointing(change);
  now.note.reset();
  now.awaited.reset();
  if (now.link == link) return;
  now.dismissed.reset();
  now.link = link;
  light_links(change);
}

// The note that is there is of the link that is pointed at: it stays where it is.
void keep_explained(Change& change) {
  Pointing& now = pointing(change);
  if (now.link == now.note->link) return;
  now.dismissed.reset();
  now.link = now.note->link;
  light_links(change);
}

void go_to(const PointAt& point, Change& change) {
  light(point.link, change);
  if (point.link) wait(kNoteDelayMs, point, change);
}

void look_at(Side side, WindowPoint point, Change& change) {
  if (change.state.session.preferences.aid == ReadingAid::kNone) return;
  change.then(LookAt{side, point.y - change.facts.panes[side].frame.y});
}

}  // namespace

void light_links(Change& change) {
  change.then(Repaint{});
  change.then(lit_links(change.state.view));
}

void show_note(uint32_t link, Side side, WindowPoint point, Change& change) {
  const PaneFacts& pane = change.facts.panes[side];
  pointing(change).awaited.reset();
  pointing(change).note = ExplainedLink{link, side, point.x - pane.frame.x, pane.content_y(point.y)};
}

void take_note_away(Change& change) {
  Pointing& now = pointing(change);
  if (now.note) now.dismissed = std::exchange(now.note, std::nullopt);
  now.awaited.reset();
}

void leave_note_behind(Change& change) {
  Pointing& now = pointing(change);
  if (change.state.view.follow.focused || (!now.note && !now.awaited)) return;
  const std::optional<Pointing::Awaited> awaited = now.awaited;
  take_note_away(change);
  if (awaited && awaited->link != now.link) light(awaited->link, change);
}

void apply(const Peek&, Change& change) {
  Pointing& now = pointing(change);
  if (now.note) return take_note_away(change);
  if (now.dismissed && now.dismissed->link == now.link) now.note = now.dismissed;
}

void apply(const PointAt& point, Change& change) {
  Pointing& now = pointing(change);
  now.beneath.reset();
  if (!point.has_moved) {
    now.beneath = Pointing::Beneath{point.link, point.side};
    return;
  }
  now.awaited.reset();
  if (now.note && now.note->link == point.link) return keep_explained(change);
  if (point.link != now.link) {
    now.note ? wait(kWayToNoteMs, point, change) : go_to(point, change);
  } else if (point.link && !now.note) {
    wait(kNoteDelayMs, point, change);
  }
}

// What is being selected is not covered.
void apply(const MovePointer& move, Change& change) {
  Pointing& now = pointing(change);
  if (const auto beneath = std::exchange(now.beneath, std::nullopt))
    apply(PointAt{beneath->link, beneath->side}, change);
  if (move.is_selecting) light(std::nullopt, change);
  look_at(move.side, move.point, change);
}

void apply(const FocusLink& focus, Change& change) {
  light(focus.link, change);
  show_note(focus.link, focus.side, focus.point, change);
  look_at(focus.side, focus.point, change);
  focus_place(focus.link, focus.side, change);
}

// In a narrow window the link that was chosen goes out of sight with its side; what it is stands there still.
void apply(const BlurText& blur, Change& change) {
  blur_place(change);
  if (change.facts.panes[blur.side].is_shown) light(std::nullopt, change);
}

void apply(const EnterNote&, Change& change) {
  if (pointing(change).note) pointing(change).awaited.reset();
}

void apply(const LetGoOfLink&, Change& change) { light(std::nullopt, change); }

void apply(const Tick& tick, Change& change) {
  fade_address(tick, change);
  tell_awaiting(tick, change);
  Pointing& now = pointing(change);
  if (!now.awaited || now.awaited->serial != tick.serial) return;
  const auto [serial, link, side] = *now.awaited;
  if (link && link == now.link) return show_note(*link, side, change.facts.pointer, change);
  go_to({link, side}, change);
}

}  // namespace duidu
