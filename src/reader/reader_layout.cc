// The layouts in the reader's course of events: what is about to be seen is set first, the rest while nothing else
// happens. What is read stays at its height in the window, whatever is set above it.
#include <algorithm>

#include "reader/reader.h"

namespace duidu {
namespace {

constexpr Side kSides[] = {Side::kInterview, Side::kCommentary};
constexpr size_t at(Side side) { return static_cast<size_t>(side); }

// Of both sides together, bytes: less is set whole, in a millisecond or two.
constexpr size_t kSetWhole = 64 << 10;
// Bytes of text set in one step between frames: half a millisecond, two on a slow machine.
constexpr size_t kStep = 16 << 10;

// What a tile shows, in heights of the pane from the top of what is seen.
constexpr float kTileAbove = 0.5f, kTileBelow = 1.5f;
constexpr float kTileStep = 4;   // px, by which it may stand further up
constexpr float kFurther = 1.5;  // set beyond it where somebody scrolls or jumps

}  // namespace

void Reader::forget_layouts() {
  for (GradualLayout& layout : layouts_) layout.forget();
  must_lay_out_ = true;
}

void Reader::lay_out_if_needed() {
  const bool is_new = must_lay_out_;
  if (is_new) begin_layouts();
  must_lay_out_ = false;
  for (const Side side : kSides) set_what_is_seen(side, is_new ? 0 : kFurther);
}

void Reader::begin_layouts() {
  const ReadingStyle style = style_of(shown_->language, state_.preferences.reading, window_.least_font_size);
  for (const Side side : kSides) {
    GradualLayout& layout = layouts_[at(side)];
    if (layout.is_for(text_width(side), style)) {
      browser_.place_text(layout, std::nullopt);
    } else {
      layout.begin(*shown_, text_width(side), metrics_, style);
    }
  }
  invalidate_tiles();
}

// What is set between frames takes its place when that is all, unless somebody scrolls just then. `further`: how much
// more is set if anything has to be.
void Reader::set_what_is_seen(Side side, float further) {
  GradualLayout& layout = layouts_[at(side)];
  if (layout.is_complete()) return;
  hold_place(side);
  if (layouts_[0].text_bytes() + layouts_[1].text_bytes() <= kSetWhole) layout.lay_out_all();
  const bool is_all = layout.is_laid_out() && !state_.is_scrolling;
  if (is_all || set_around_place(side, 0)) {
    if (!is_all) set_around_place(side, further);
    show_layout(side);
  }
}

// Whether something of what is about to be seen has still to take its place.
bool Reader::set_around_place(Side side, float further) {
  GradualLayout& layout = layouts_[at(side)];
  const size_t units = layout.pane().units.size();
  if (units == 0) return false;
  const ReadingPlace& place = places_[at(side)];
  const int found = place.is_set ? find_unit_layout(layout.pane(), place.unit) : -1;
  const size_t unit = found >= 0 ? static_cast<size_t>(found) : scroll(side) > 0 ? units - 1 : 0;
  const float height = pane_of(geometry_, side).height;
  return layout.lay_out_around(unit, place.offset,
                               (kTileAbove + further) * height + kTileStep + place.below_top,
                               (kTileBelow + further) * height - place.below_top);
}

void Reader::hold_place(Side side) {
  if (scroll(side) != placed_scroll_[at(side)]) places_[at(side)] = reading_place(layout(side), scroll(side));
}

void Reader::show_layout(Side side) {
  GradualLayout& layout = layouts_[at(side)];
  layout.commit();
  std::optional<float> top;
  if (places_[at(side)].is_set) {
    top = scroll_[at(side)] = placed_scroll_[at(side)] = scroll_to_place(layout.pane(), places_[at(side)]);
  }
  browser_.place_text(layout, top);
  layout.forget_changes();
  // Where not all is set, a tile in its old place may reach beyond what is.
  Tile& tile = tiles_[at(side)];
  layout.is_complete() ? tile.invalidate() : tile.move();
}

void Reader::reach(UnitRef unit) {
  if (window_.width <= 0) return;
  place_panes();
  lay_out_if_needed();
  GradualLayout& layout = layouts_[at(unit.side)];
  const int found = find_unit_layout(layout.pane(), unit);
  if (layout.is_complete() || found < 0) return;
  hold_place(unit.side);
  const float room = (kTileBelow + kFurther) * pane_of(geometry_, unit.side).height;
  if (layout.lay_out_around(static_cast<size_t>(found), 0, room, room)) show_layout(unit.side);
}

void Reader::reach(const std::vector<Span>& place) {
  for (const Span& span : place) reach(span.unit);
}

Ahead Reader::work_ahead() {
  if (frames_wanted_ > 0 || must_lay_out_) return Ahead::kDone;
  bool has_more = false;
  for (GradualLayout& layout : layouts_) has_more |= layout.lay_out_more(kStep / 2);
  if (has_more) return Ahead::kMore;
  if (!is_all_set() && !state_.is_scrolling) {
    frames_wanted_ = 1;
    return Ahead::kFrameDue;
  }
  return warm_glyphs() ? Ahead::kMore : Ahead::kDone;
}

// Half a screen above what is painted, and a whole one below: there most reading goes.
bool Reader::warm_glyphs() {
  if (!browser_.can_paint()) return false;
  Stretch stretches[2];
  for (const Side side : kSides) {
    if (!is_shown(geometry_, state_, side)) continue;
    const Tile& tile = tiles_[at(side)];
    const float screen = pane_of(geometry_, side).height;
    stretches[at(side)] = {tile.top() - screen / 2, tile.top() + tile.height() + screen};
  }
  return warm_ahead(type_, *article_, {&layouts_[0].pane(), &layouts_[1].pane()}, stretches, warmed_);
}

}  // namespace duidu
