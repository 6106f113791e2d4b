#include "reader/pane.h"

#include <algorithm>

namespace duidu {
namespace {

constexpr float kTileStep = 4;  // px, by which it may stand further up

}  // namespace

void Pane::open(const Article& article, const LinkIndex& index, Side side) {
  layout = GradualLayout(article, index, side);
  scroll = held_scroll = 0;
  heading.reset();
  ++layouts;
}

void Pane::replace(const Article& article, const LinkIndex& index, Side side) {
  layout = GradualLayout(article, index, side);
  held_scroll = scroll;
  ++layouts;
}

void Pane::begin(const Article& article, float width, const FontMetrics& metrics, const ReadingStyle& style,
                 Browser& browser) {
  if (layout.is_for(width, style)) {
    browser.place_text(layout, std::nullopt);
  } else {
    layout.begin(article, width, metrics, style);
  }
  tile.invalidate();
}

void Pane::look_at(float y) {
  if (height > 0) gaze = std::clamp(y / height, 0.0f, 1.0f);
}

bool Pane::lay_out_in_sight(ReadingPosition& position, bool is_short, bool may_settle, float further,
                            Browser& browser) {
  if (layout.is_complete()) return false;
  hold_line(position);
  if (is_short) layout.lay_out_all();
  const bool is_all = layout.is_laid_out() && may_settle;
  if (!is_all && !lay_out_around_line(position, 0)) return false;
  if (!is_all) lay_out_around_line(position, further);
  commit(position, browser);
  return true;
}

void Pane::hold_line(ReadingPosition& position) const {
  if (scroll != held_scroll) position = reading_position(layout.pane(), scroll);
}

bool Pane::lay_out_around_line(const ReadingPosition& position, float further) {
  const size_t units = layout.pane().units.size();
  if (units == 0) return false;
  const int found = position.is_set ? find_unit_layout(layout.pane(), position.unit) : -1;
  const size_t unit = found >= 0 ? static_cast<size_t>(found) : scroll > 0 ? units - 1 : 0;
  return layout.lay_out_around(unit, position.offset,
                               (kTileAbove + further) * height + kTileStep + position.below_top,
                               (kTileBelow + further) * height - position.below_top);
}

bool Pane::lay_out_around_row(size_t unit, float depth, float below_top, float further) {
  return layout.lay_out_around(
      unit, 0, std::max(0.0f, (kTileAbove + further) * height + kTileStep + below_top - depth),
      (kTileBelow + further) * height - below_top + depth);
}

bool Pane::lay_out_around_unit(size_t unit) {
  const float room = (kTileBelow + kFurther) * height;
  return layout.lay_out_around(unit, 0, room, room);
}

void Pane::commit(const ReadingPosition& position, Browser& browser) {
  layout.commit();
  ++layouts;
  std::optional<float> top;
  if (position.is_set) top = scroll = held_scroll = scroll_to_position(layout.pane(), position);
  browser.place_text(layout, top);
  layout.forget_changes();
  // Where not all is laid out, a tile in its old place may reach beyond what is.
  layout.is_complete() ? tile.invalidate() : tile.move();
}

void Pane::place_aid(ReadingAid wanted, Browser& browser) {
  const AidBox box = duidu::aid_box(layout.pane(), wanted, scroll + gaze * height);
  if (box == aid_box && wanted == aid) return;
  aid = wanted;
  aid_box = box;
  browser.perform(request::PlaceAid{layout.pane().side, aid, box.y, box.height});
}

}  // namespace duidu
