#include "reader/panes.h"

#include <algorithm>
#include <cmath>

namespace duidu {
namespace {

// Of both sides together, bytes: less is laid out whole, in a millisecond or two.
constexpr size_t kLaidOutWhole = 64 << 10;
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
  if (panes_[side].scroll == top) return;
  panes_[side].scroll = top;
  due_.want_frames();
}

void Panes::open() {
  read_side_ = Side::kInterview;
  for (const Side side : kSides) panes_[side].open(article_.shown(), article_.index(), side);
  forget();
}

void Panes::replace() {
  for (const Side side : kSides) panes_[side].replace(article_.shown(), article_.index(), side);
  forget();
}

void Panes::forget() {
  for (Pane& pane : panes_) pane.layout.forget();
  due_.add(Due::kPlacePanes);
  due_.add(Due::kLayOut);
}

void Panes::repaint() {
  for (Pane& pane : panes_) pane.tile.invalidate();
}

void Panes::prepare() {
  place();
  lay_out();
  for (Pane& pane : panes_) pane.place_aid(state_.session.preferences.aid, browser_);
}

void Panes::place() {
  if (!due_.take(Due::kPlacePanes)) return;
  geometry_ = page_geometry(window_, state_);
  for (const Side side : kSides) panes_[side].height = pane_of(geometry_, side).height;
  browser_.perform(request::PlacePanes{pane_of(geometry_, Side::kInterview),
                                       pane_of(geometry_, Side::kCommentary), geometry_.has_two_panes,
                                       state_.view.tab});
}

void Panes::lay_out() {
  const bool is_new = due_.take(Due::kLayOut);
  if (is_new) {
    const Article& article = article_.shown();
    const ReadingStyle style =
        style_of(article.language(), state_.session.preferences.reading, window_.least_font_size);
    for (const Side side : kSides) {
      const float room = std::floor(pane_of(geometry_, side).width - window_.scrollbar_width);
      panes_[side].begin(article, std::max(0.0f, room), metrics_, style, browser_);
    }
  }
  size_t bytes = 0;
  for (const Pane& pane : panes_) bytes += pane.layout.text_bytes();
  for (const Side side : kSides) {
    panes_[side].lay_out_in_sight(state_.view.positions[side], bytes <= kLaidOutWhole,
                                  !state_.overlay.is_scrolling, is_new ? 0 : kFurther, browser_);
  }
}

void Panes::lay_out_around(UnitRef unit) {
  if (window_.width <= 0) return;
  place();
  lay_out();
  Pane& pane = panes_[unit.side];
  const int found = find_unit_layout(pane.layout.pane(), unit);
  if (pane.layout.is_complete() || found < 0) return;
  ReadingPosition& position = state_.view.positions[unit.side];
  pane.hold_line(position);
  if (pane.lay_out_around_unit(static_cast<size_t>(found))) pane.commit(position, browser_);
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

void Panes::scroll_to(Side side, float top) {
  // Where not all is laid out yet, what is passed is, and moves what follows.
  const bool is_instant = state_.session.has_no_motion() || !geometry_.has_two_panes || !is_all_set();
  browser_.perform(request::ScrollTo{side, top, is_instant ? Motion::kInstant : Motion::kSmooth});
}

void Panes::tell(Facts& facts) const {
  for (const Side side : kSides)
    facts.panes[side] = {&layout(side), pane_of(geometry_, side), panes_[side].scroll,
                         is_shown(geometry_, state_, side)};
  facts.pointer = pointer_;
  facts.read_side = geometry_.has_two_panes ? read_side_ : state_.view.tab;
}

}  // namespace duidu
