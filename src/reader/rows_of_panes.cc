// Both sides in one scroller, row beside row.
#include <algorithm>

#include "reader/panes.h"

namespace duidu {
namespace {

// How often cards in sight are placed anew because what was above them is higher or lower than was estimated.
constexpr int kMostPasses = 4;

}  // namespace

Side Panes::leader() const { return layout(read_side_).units.empty() ? other(read_side_) : read_side_; }

void Panes::lay_out_rows(bool may_settle, float further) {
  if (is_all_set() && !has_new_choice()) return;
  panes_[leader()].hold_line(state_.view.positions[leader()]);
  size_t bytes = 0;
  for (const Pane& pane : panes_) bytes += pane.layout.text_bytes();
  bool is_laid_out = true;
  for (Pane& pane : panes_) {
    if (bytes <= kLaidOutWhole) pane.layout.lay_out_all();
    is_laid_out = is_laid_out && pane.layout.is_laid_out();
  }
  const bool is_all = is_laid_out && may_settle;
  if (!is_all && !lay_out_around_rows(0) && !has_new_choice()) return;
  if (!is_all) lay_out_around_rows(further);
  commit_rows();
}

// What stands beside the line begins with its row, which may be far above it. Whether something has still to be committed.
bool Panes::lay_out_around_rows(float further) {
  const Side side = leader();
  const ReadingPosition& position = state_.view.positions[side];
  Pane &lead = panes_[side], &beside = panes_[other(side)];
  bool is_pending = lead.lay_out_around_line(position, further);
  if (is_in_cards()) return lay_out_cards(further) || is_pending;
  const size_t units = beside.layout.pane().units.size();
  if (units == 0) return is_pending;
  const int found = position.is_set ? find_unit_layout(lead.layout.pane(), position.unit) : -1;
  const size_t unit = found < 0 ? 0 : static_cast<size_t>(found), row = lead.layout.row_of(unit);
  float depth = 0;
  for (size_t i = lead.layout.first_of_row(row); i < unit; ++i) depth += lead.layout.height_of(i);
  is_pending |= beside.lay_out_around_row(std::min(beside.layout.first_of_row(row), units - 1), depth,
                                          position.is_set ? position.below_top : 0, further);
  return is_pending;
}

bool Panes::lay_out_cards(float further) {
  bool is_pending = false;
  for (Pane& pane : panes_) {
    is_pending |= pane.layout.lay_out_between(pane.scroll - (kTileAbove + further) * pane.height,
                                              pane.scroll + (kTileBelow + further) * pane.height);
  }
  return is_pending;
}

// The scrollTop at which the line that is read stays where it is.
std::optional<float> Panes::stack_rows() {
  const BySide<GradualLayout*> sides{{&panes_[Side::kInterview].layout, &panes_[Side::kCommentary].layout}};
  if (is_in_cards()) {
    GradualLayout::commit_cards(sides, state_.view.views.cards);
    placed_cards_ = state_.view.views.cards;
  } else {
    GradualLayout::commit_rows(sides, is_stacked());
  }
  const ReadingPosition position = state_.view.positions[leader()];
  if (!position.is_set) return std::nullopt;
  const float top = scroll_to_position(layout(leader()), position);
  for (Pane& pane : panes_) pane.scroll = pane.held_scroll = top;
  return top;
}

void Panes::commit_rows() {
  std::optional<float> top = stack_rows();
  // Cards had estimated heights when they were placed, and others are in sight now.
  for (int passes = 0; is_in_cards() && passes < kMostPasses && lay_out_cards(0); ++passes)
    top = stack_rows();
  for (const Side side : kSides) {
    Pane& pane = panes_[side];
    ++pane.layouts;
    browser_.place_text(pane.layout, side == Side::kCommentary ? top : std::nullopt);
    pane.layout.forget_changes();
    is_all_set() ? pane.tile.invalidate() : pane.tile.move();
  }
  // Whichever side is read next, its line is the one beside.
  const Side beside = other(leader());
  state_.view.positions[beside] = reading_position(layout(beside), panes_[beside].scroll);
}

}  // namespace duidu
