#include "reader/panes.h"

#include <algorithm>
#include <cmath>

namespace duidu {
namespace {

// Bytes of text laid out in one step between frames: half a millisecond, two on a slow machine.
constexpr size_t kStep = 16 << 10;

}  // namespace

Panes::Panes(Browser& browser, const FontMetrics& metrics, const ArticleOnPage& article, ViewState& state,
             Due& due)
    : browser_(browser), metrics_(metrics), article_(article), state_(state), due_(due) {
  open();
}

void Panes::set_window(const Window& window) {
  const bool is_sharper = window.density != window_.density;
  if (is_sharper || window.least_font_size != window_.least_font_size) due_.add(Due::kForgetGlyphs);
  window_ = window;
  due_.add(Due::kPlacePanes);
  due_.add(Due::kLayOut);
}

void Panes::set_scroll(Side side, float top) {
  for (const Side each : kSides) {
    if (each != side && !is_joined()) continue;
    Pane& pane = panes_[each];
    pane.has_set_out = true;
    if (pane.heading && std::abs(*pane.heading - top) < 1) pane.heading.reset();
  }
  if (panes_[side].scroll == top) return;
  panes_[side].scroll = top;
  if (is_joined()) panes_[other(side)].scroll = top;
  due_.want_frames();
}

void Panes::open() {
  read_side_ = Side::kInterview;
  has_moved_along_ = false;
  for (const Side side : kSides) panes_[side].open(article_.shown(), article_.index(), side);
  forget();
}

void Panes::arrange() {
  replace();
  for (Pane& pane : panes_) pane.scroll = pane.held_scroll = 0;
}

void Panes::replace() {
  for (const Side side : kSides) panes_[side].replace(article_.shown(), article_.index(), side);
  forget();
}

void Panes::forget() {
  sync_.open();
  for (Pane& pane : panes_) pane.layout.forget();
  due_.add(Due::kPlacePanes);
  due_.add(Due::kLayOut);
}

void Panes::repaint() {
  for (Pane& pane : panes_) pane.tile.invalidate();
}

void Panes::prepare() {
  for (Pane& pane : panes_) {
    if (pane.has_set_out && !state_.overlay.is_scrolling) pane.heading.reset();
  }
  place();
  lay_out();
  correct_follower();
  for (Pane& pane : panes_) pane.place_aid(state_.session.preferences.aid, browser_);
}

void Panes::place() {
  if (!due_.take(Due::kPlacePanes)) return;
  const PageGeometry before = geometry_;
  geometry_ = page_geometry(window_, state_);
  // A bar above the text comes or goes: what is read stays where it is in the window.
  for (const Side side : kSides) {
    ReadingPosition& position = state_.view.positions[side];
    if (panes_[side].height > 0) position.below_top += pane_of(before, side).y - pane_of(geometry_, side).y;
  }
  for (const Side side : kSides) panes_[side].height = pane_of(geometry_, side).height;
  browser_.perform(request::PlacePanes{pane_of(geometry_, Side::kInterview),
                                       pane_of(geometry_, Side::kCommentary), geometry_.has_two_panes,
                                       is_joined(), state_.view.tab});
}

void Panes::lay_out() {
  const bool is_new = due_.take(Due::kLayOut);
  if (is_new) begin_layout();
  const float further = is_new ? 0 : kFurther;
  if (is_joined()) return lay_out_rows(!state_.overlay.is_scrolling, further);
  size_t bytes = 0;
  for (const Pane& pane : panes_) bytes += pane.layout.text_bytes();
  for (const Side side : kSides) {
    const bool has_changed = panes_[side].lay_out_in_sight(
        state_.view.positions[side], bytes <= kLaidOutWhole, !state_.overlay.is_scrolling, further, browser_);
    if (has_changed) sync_.forget();
  }
}

void Panes::begin_layout() {
  const Article& article = article_.shown();
  ReadingStyle style =
      style_of(article.language(), state_.session.preferences.reading, window_.least_font_size);
  style.leans = geometry_.has_two_panes;
  for (const Side side : kSides) {
    const float beside = room_beside_text(geometry_, window_, side);
    const float room = std::floor(pane_of(geometry_, side).width - beside);
    panes_[side].begin(article, std::max(0.0f, room), metrics_, style, browser_);
  }
}

// Where one side follows, what has come in sight had estimated heights when it was moved. Now it is laid out.
void Panes::correct_follower() {
  const bool is_estimated = has_moved_along_ && !sync_.is_valid();
  has_moved_along_ = false;
  const std::optional<Side> leader = state_.view.follow.leader;
  if (!is_estimated || !leader) return;
  Facts facts{article_.original()};
  tell(facts);
  if (const auto move = follow_target(state_, facts, *leader)) move_along(*move);
  has_moved_along_ = false;
  lay_out();
}

void Panes::settle() {
  if (window_.width <= 0) return;
  place();
  lay_out();
}

void Panes::hold(const TextPosition& line) {
  const Side side = line.unit.side;
  const int found = find_unit_layout(layout(side), line.unit);
  if (found < 0) return;
  read_side_ = side;
  Pane& pane = panes_[side];
  const float top = line_top(layout(side).units[static_cast<size_t>(found)], line.offset);
  state_.view.positions[side] = {line.unit, line.offset, top - pane.scroll, true};
  pane.held_scroll = pane.scroll;
}

void Panes::lay_out_around(UnitRef unit) {
  if (window_.width <= 0) return;
  settle();
  Pane& pane = panes_[unit.side];
  const int found = find_unit_layout(pane.layout.pane(), unit);
  if (is_joined()) {
    if (is_all_set() || found < 0) return;
    if (is_in_cards()) {
      pane.lay_out_around_unit(static_cast<size_t>(found));
      return commit_rows();
    }
    const size_t row = pane.layout.row_of(static_cast<size_t>(found));
    pane.lay_out_around_unit(static_cast<size_t>(found));
    Pane& beside = panes_[other(unit.side)];
    const size_t units = beside.layout.pane().units.size();
    if (units > 0) beside.lay_out_around_unit(std::min(beside.layout.first_of_row(row), units - 1));
    return commit_rows();
  }
  if (pane.layout.is_complete() || found < 0) return;
  ReadingPosition& position = state_.view.positions[unit.side];
  pane.hold_line(position);
  if (!pane.lay_out_around_unit(static_cast<size_t>(found))) return;
  pane.commit(position, browser_);
  sync_.forget();
}

Ahead Panes::work_ahead() {
  bool has_more = false;
  for (Pane& pane : panes_) has_more |= pane.layout.lay_out_more(kStep / 2);
  if (has_more) return Ahead::kMore;
  return is_all_set() || state_.overlay.is_scrolling ? Ahead::kDone : Ahead::kFrameDue;
}

bool Panes::is_all_set() const {
  return panes_.values[0].layout.is_complete() && panes_.values[1].layout.is_complete();
}

void Panes::scroll_to(Side side, float top, bool leads) {
  if (window_.width > 0) place();   // how far it can go depends on it
  if (has_new_choice()) lay_out();  // and on where the cards stand
  // Where not all is laid out yet, what is passed is, and moves what follows.
  const bool is_instant = state_.session.has_no_motion() || !geometry_.has_two_panes || !is_all_set();
  for (const Side each : kSides) {
    if (each != side && !is_joined()) continue;
    panes_[each].heading = top;
    panes_[each].has_set_out = false;
  }
  browser_.perform(request::ScrollTo{side, top, is_instant ? Motion::kInstant : Motion::kSmooth, leads});
}

void Panes::set_at(Side side, float top) {
  if (window_.width > 0) place();
  panes_[side].heading.reset();
  if (is_joined()) panes_[other(side)].heading.reset();
  browser_.perform(request::ScrollTo{side, top, Motion::kInstant});
  set_scroll(side, top);
}

// On whole device pixels: the tile would be blurred between them.
void Panes::move_along(const MoveAlong& move) {
  Pane& pane = panes_[move.side];
  const float top = snap(move.top, window_.density);
  has_moved_along_ = true;
  if (pane.scroll == top) return;
  pane.scroll = top;
  due_.want_frames();
  browser_.perform(request::ScrollTo{move.side, top, Motion::kInstant});
}

void Panes::tell(Facts& facts) const {
  for (const Side side : kSides)
    facts.panes[side] = {&layout(side), pane_of(geometry_, side), panes_[side].scroll,
                         is_shown(geometry_, state_, side), panes_[side].heading};
  facts.sync = &sync_;
  facts.has_two_panes = window_.width <= 0 || page_geometry(window_, state_).has_two_panes;
  facts.sheet_room = window_.height - pane_of(geometry_, state_.view.tab).y;
  facts.pointer = pointer_;
  facts.read_side = geometry_.has_two_panes || is_joined() ? read_side_ : state_.view.tab;
}

}  // namespace duidu
