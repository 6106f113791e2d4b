// Which link is pointed at or has the focus: both its sides are lit, and after a moment a note says what it is. A note can be reached
// with the pointer and stays under it (WCAG 1.4.13): only a pointer that rests elsewhere takes it away. What comes under a pointer that
// rests is not meant. The page reports where the
// pointer and the focus are; what follows is decided here. Pure: what is to happen later waits for the Tick of its serial.
#pragma once

#include <cstdint>
#include <optional>

#include "model/article.h"
#include "wire/messages.h"

namespace duidu {

struct Change;

// A point of the window, CSS px.
struct WindowPoint {
  float x = 0;
  float y = 0;
};

// The pointer came to a link of a side, or to none: to other text, or out of the side; or the text came under it while it rested.
struct PointAt {
  std::optional<uint32_t> link;
  Side side = Side::kInterview;
  bool has_moved = true;
};
// The pointer moved over a side's text, to select some of it if `is_selecting`.
struct MovePointer {
  Side side = Side::kInterview;
  WindowPoint point;
  bool is_selecting = false;
};
// The keyboard's focus came to a link's mark at `point`.
struct FocusLink {
  uint32_t link = 0;
  Side side = Side::kInterview;
  WindowPoint point;
};
// The note of the link that has the focus goes, or comes again.
struct Peek {};
using event::BlurText;
using event::EnterNote;
using event::LetGoOfLink;
using event::Tick;

void apply(const PointAt& point, Change& change);
void apply(const MovePointer& move, Change& change);
void apply(const FocusLink& focus, Change& change);
void apply(const BlurText& blur, Change& change);
void apply(const EnterNote& enter, Change& change);
void apply(const LetGoOfLink& let_go, Change& change);
void apply(const Tick& tick, Change& change);
void apply(const Peek& peek, Change& change);

// The link's note stands beside the point at once.
void show_note(uint32_t link, Side side, WindowPoint point, Change& change);

// The note goes, and none comes while the pointer stays where it is (WCAG 1.4.13, dismissible).
void take_note_away(Change& change);

// The user scrolls: what is read is not covered, and nothing is explained where it no longer is. The note of a link that has the
// focus stays.
void leave_note_behind(Change& change);

// Both painters show which links are current or pointed at.
void light_links(Change& change);

}  // namespace duidu
