// The commentary as cards that stand level with what they are about.
#include <algorithm>
#include <cmath>
#include <vector>

#include "layout/gradual_layout.h"
#include "layout/queries.h"
#include "model/pressed_words.h"

namespace duidu {
namespace {

// Lines of a folded card below its heading. A card that has one more is shown whole: the link to unfold it takes a line, too.
constexpr size_t kFoldedLines = 4;
constexpr float kCardGap = 1;  // lines between two cards

bool has_lines(const Unit& unit) {
  return unit.kind != UnitKind::kCaption && unit.kind != UnitKind::kHeading;
}

// Also of a unit that is not laid out yet, by its estimated height.
size_t count_lines(const UnitLayout& unit, float height) {
  if (!unit.lines.empty()) return unit.lines.size();
  return static_cast<size_t>(std::max(1.0f, std::round(height / std::max(unit.line_height, 1.0f))));
}

// How high a unit is of which so many lines are shown.
float height_of_lines(const UnitLayout& unit, size_t lines, float height) {
  if (lines == 0) return 0;
  if (lines < unit.lines.size()) return unit.lines[lines].y;
  return lines < count_lines(unit, height) ? static_cast<float>(lines) * unit.line_height : height;
}

// The line that holds the byte, from 1.
size_t line_of(const UnitLayout& unit, uint32_t offset) {
  const auto behind =
      std::upper_bound(unit.lines.begin(), unit.lines.end(), offset,
                       [](uint32_t value, const LineBox& line) { return value < line.start; });
  return std::max<size_t>(1, static_cast<size_t>(behind - unit.lines.begin()));
}

}  // namespace

// Of a folded card the first lines are shown, at least down to the words that it stands level by, and the link that unfolds it; of an unfolded one
// everything, and the link that folds it. A card stands with both links at its end, and a short one shows neither.
void GradualLayout::fold_card(size_t card, bool is_unfolded) {
  const size_t first = plan_.rows()[card], end = plan_.rows()[card + 1];
  const auto& tie = plan_.article().texts().cards[card];
  size_t all = 0, least = 0;
  for (size_t i = first; i < end; ++i) {
    if (!has_lines(plan_.unit(i))) continue;
    if (tie && tie->words.unit == plan_.refs()[i]) least = all + line_of(pane_.units[i], tie->words.offset);
    all += count_lines(pane_.units[i], heights_[i]);
  }
  const size_t most = std::max(kFoldedLines, least);
  const bool is_long = all > most + 1, folds = is_long && !is_unfolded;
  size_t left = folds ? most : all;
  for (size_t i = first, folds_passed = 0; i < end; ++i) {
    UnitLayout& unit = pane_.units[i];
    float height = heights_[i];
    if (is_to_be_pressed(plan_.unit(i))) {
      const bool unfolds = folds_passed++ == 0;
      if (!is_long || folds != unfolds) height = 0;
    } else if (has_lines(plan_.unit(i))) {
      const size_t lines = std::min(left, count_lines(unit, height));
      left -= lines;
      height = height_of_lines(unit, lines, height);
    }
    unit.is_folded = height < heights_[i];
    unit.height = height;
  }
}

// What is not shown takes no room.
float GradualLayout::card_height(size_t card) const {
  float height = 0;
  for (size_t i = plan_.rows()[card]; i < plan_.rows()[card + 1]; ++i) {
    if (pane_.units[i].is_hidden()) continue;
    height += pane_.units[i].height + (i > plan_.rows()[card] ? plan_.gap_above(i) : 0);
  }
  return height;
}

void GradualLayout::place_card(size_t card, float top) {
  float y = top;
  for (size_t i = plan_.rows()[card]; i < plan_.rows()[card + 1]; ++i) {
    UnitLayout& unit = pane_.units[i];
    if (i > plan_.rows()[card] && !unit.is_hidden()) y += plan_.gap_above(i);
    unit.y = y;
    y += unit.height;
  }
}

// How far below the card's top its words stand, as far as they are shown.
float GradualLayout::depth_of(size_t card, const TextPosition& words) const {
  float depth = 0;
  for (size_t i = plan_.rows()[card]; i < plan_.rows()[card + 1]; ++i) {
    const UnitLayout& unit = pane_.units[i];
    if (i > plan_.rows()[card] && !unit.is_hidden()) depth += plan_.gap_above(i);
    if (unit.ref == words.unit) return depth + std::min(line_top(unit, words.offset) - unit.y, unit.height);
    depth += unit.height;
  }
  return 0;
}

LevelCards GradualLayout::wishes(const GradualLayout& left, const GradualLayout& right,
                                 const CardChoice& choice) {
  const auto y_of = [&](const TextPosition& place) {
    const int unit = find_unit_layout(left.pane_, place.unit);
    if (unit < 0) return kNoWish;
    return line_top(left.pane_.units[static_cast<size_t>(unit)], place.offset);
  };
  const PanePlan& plan = right.plan_;
  const auto& cards = plan.article().texts().cards;
  LevelCards all;
  all.top = std::round(plan.style().top_padding);
  all.gap = std::round(kCardGap * plan.style().font_size * plan.style().line_height);
  for (size_t card = 0; card + 1 < plan.rows().size(); ++card) {
    const auto& tie = cards[card];
    const bool leads = choice.leading == card;
    const TextPosition words = leads ? choice.words : tie ? tie->words : TextPosition();
    const float y = leads ? y_of(choice.level_with) : tie ? y_of(tie->about) : kNoWish;
    all.wanted.push_back(y == kNoWish ? kNoWish : std::round(y - right.depth_of(card, words)));
    all.heights.push_back(right.card_height(card));
    all.is_firm.push_back(tie && tie->is_quotation);
  }
  return all;
}

void GradualLayout::commit_cards(BySide<GradualLayout*> sides, const CardChoice& choice) {
  GradualLayout &left = *sides[Side::kInterview], &right = *sides[Side::kCommentary];
  left.move_all(-left.lowered_);
  left.stack();
  if (!right.is_laid_out() && !right.has_heights_) right.guess_heights();
  right.has_heights_ = true;
  const auto& rows = right.plan_.rows();
  const size_t cards = std::max(rows.size(), size_t{1}) - 1;
  std::vector<float> told;  // the place of each unit in its card, and its height, before
  for (const UnitLayout& unit : right.pane_.units) told.insert(told.end(), {unit.y, unit.height});
  for (size_t card = 0; card < cards; ++card)
    right.fold_card(card, choice.is_unfolded(static_cast<uint32_t>(card)));
  const LevelCards wanted = wishes(left, right, choice);
  const std::vector<float> tops = level_cards(wanted, choice.leading);
  for (size_t card = 0; card < cards; ++card) right.place_card(card, tops[card]);
  // Where the cards above the leading one find no room, the interview stands lower by what they lack.
  const size_t leading = choice.leading.value_or(UINT32_MAX);
  const bool has_led = leading < cards && wanted.wanted[leading] != kNoWish;
  left.lower(has_led ? tops[leading] - wanted.wanted[leading] : 0);
  left.settle();
  right.settle();
  const float height = std::max(left.bottom_of_all(), right.bottom_of_all());
  for (GradualLayout* side : sides) {
    side->pane_.height = height;
    side->cut_sections();
  }
  right.note_moved(told);
}

void GradualLayout::move_all(float by) {
  for (UnitLayout& unit : pane_.units) unit.y += by;
}

// The first section begins at the pane's top, however far below its first unit is.
void GradualLayout::lower(float by) {
  move_all(by);
  if (by != lowered_ && !changes_.empty()) changes_[0] |= kNewUnits | kNewMargins;
  lowered_ = by;
}

// A section whose units stand elsewhere in it, or are folded otherwise, is told anew.
void GradualLayout::note_moved(const std::vector<float>& told) {
  for (size_t k = 0; k < pane_.sections.size(); ++k) {
    const SectionBox& section = pane_.sections[k];
    const size_t first = section.first_unit;
    const float shift = k == 0 ? 0 : pane_.units[first].y - told[2 * first];
    for (size_t i = first; i < first + section.unit_count; ++i) {
      const UnitLayout& unit = pane_.units[i];
      const bool is_same = unit.y - shift == told[2 * i] && unit.height == told[2 * i + 1];
      if (!is_same) changes_[k] |= kNewUnits;
    }
  }
}

bool GradualLayout::lay_out_between(float top, float bottom) {
  if (!has_heights_) return false;  // nothing stands anywhere yet
  BlockLayouter layouter(plan_.metrics(), plan_.style(), advances_);
  bool is_pending = false;
  size_t first = 0, last = 0;
  visible_units(pane_, top, bottom, first, last);
  for (size_t i = first; i < last; ++i) {
    if (states_[i] == State::kMissing) lay_out(layouter, i);
    is_pending |= states_[i] == State::kPending;
  }
  return is_pending;
}

}  // namespace duidu
