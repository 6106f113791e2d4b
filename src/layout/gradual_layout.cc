#include "layout/gradual_layout.h"

#include <algorithm>
#include <cmath>

#include "base/limits.h"
#include "layout/margin_numbers.h"

namespace duidu {
namespace {

// Cost of laying out a unit besides its text, in bytes of text.
constexpr size_t kUnitBytes = 50;

}  // namespace

GradualLayout::GradualLayout(const Article& article, const LinkIndex& index, Side side)
    : index_(&index), plan_(article, side) {
  pane_.side = side;
  pane_.units.resize(plan_.refs().size());
  for (size_t i = 0; i < pane_.units.size(); ++i) pane_.units[i].ref = plan_.refs()[i];
  for (const Section& section : plan_.sections())
    pane_.sections.push_back({section.first_unit, section.unit_count, 0, 0});
  numbered_ = numbered_units(index, plan_.refs());
  bar_runs_ = bar_runs(article, index, plan_.refs());
  heights_.resize(pane_.units.size());
  changes_.resize(pane_.sections.size());
}

bool GradualLayout::is_for(float width, const ReadingStyle& style) const {
  return !is_forgotten_ && pane_.width == std::max(width, 0.0f) && plan_.asked() == style;
}

void GradualLayout::begin(const Article& article, float width, const FontMetrics& metrics,
                          const ReadingStyle& style) {
  pane_.width = std::max(width, 0.0f);
  plan_.begin(article, pane_.width, metrics, style, !is_forgotten_);
  if (is_forgotten_) advances_.forget();
  is_forgotten_ = false;
  pane_.column_x = plan_.columns().column.x;
  pane_.column_width = plan_.columns().column.width;
  states_.assign(pane_.units.size(), State::kMissing);
  missing_ = pane_.units.size();
  first_pending_ = missing_ == 0 ? 0 : kNone;
  first_laid_out_ = kNone;
  last_laid_out_ = up_ = down_ = above_ = below_ = 0;
}

void GradualLayout::lay_out(BlockLayouter& layouter, size_t i) {
  UnitLayout& unit = pane_.units[i];
  const float height = unit.height;
  layouter.lay_out(plan_.unit(i), plan_.refs()[i], plan_.plan(i, layouter), unit);
  heights_[i] = unit.height;
  unit.height = height;
  states_[i] = State::kPending;
  --missing_;
  first_pending_ = std::min(first_pending_, i);
  first_laid_out_ = std::min(first_laid_out_, i);
  last_laid_out_ = std::max(last_laid_out_, i);
}

void GradualLayout::lay_out_all() {
  BlockLayouter layouter(plan_.metrics(), plan_.style(), advances_);
  for (size_t i = 0; i < states_.size(); ++i) {
    if (states_[i] == State::kMissing) lay_out(layouter, i);
  }
}

bool GradualLayout::lay_out_around(size_t unit, uint32_t offset, float above, float below) {
  BlockLayouter layouter(plan_.metrics(), plan_.style(), advances_);
  bool is_pending = false;
  const auto height_of = [&](size_t i) {
    if (states_[i] == State::kMissing) lay_out(layouter, i);
    const bool waits = states_[i] == State::kPending;
    is_pending |= waits;
    return waits ? heights_[i] : pane_.units[i].height;
  };
  below -= height_of(unit);
  float line_y = 0;
  for (const LineBox& line : pane_.units[unit].lines) {
    if (line.start <= offset) line_y = line.y;
  }
  above -= line_y;
  below += line_y;
  for (size_t i = unit + 1; i < states_.size() && below > 0; ++i) below -= height_of(i);
  for (size_t i = unit; i > 0 && above > 0; --i) above -= height_of(i - 1);
  up_ = down_ = unit;
  above_ = below_ = 0;
  return is_pending;
}

bool GradualLayout::lay_out_more(size_t bytes) {
  BlockLayouter layouter(plan_.metrics(), plan_.style(), advances_);
  for (size_t done = 0; missing_ > 0 && done < bytes;) {
    while (up_ > 0 && states_[up_ - 1] != State::kMissing) --up_;
    while (down_ < states_.size() && states_[down_] != State::kMissing) ++down_;
    const bool is_below = up_ == 0 || (down_ < states_.size() && below_ <= above_);
    const size_t next = is_below ? down_ : up_ - 1;
    lay_out(layouter, next);
    const size_t cost = plan_.unit(next).text.size() + kUnitBytes;
    (is_below ? below_ : above_) += cost;
    done += cost;
  }
  return missing_ > 0;
}

void GradualLayout::commit() {
  stack();
  settle();
  pane_.height = bottom_of_all();
  cut_sections();
}

void GradualLayout::stack() {
  if (!is_laid_out() && !has_heights_) guess_heights();
  has_heights_ = true;
  if (is_laid_out()) {
    stack_all();
  } else {
    stack_pending();
  }
}

void GradualLayout::settle() {
  first_pending_ = kNone;
  place_margins();
}

// With the padding below.
float GradualLayout::bottom_of_all() const {
  const auto& units = pane_.units;
  float bottom = units.empty() ? std::round(plan_.style().top_padding) : units.back().y + units.back().height;
  const auto& numbers = pane_.numbers;
  if (!numbers.empty()) bottom = std::max(bottom, numbers.back().y + numbers.back().height);
  return std::min(bottom + std::round(plan_.style().bottom_padding), kMaxPaneHeight);
}

void GradualLayout::commit_rows(BySide<GradualLayout*> sides, bool stacked) {
  for (GradualLayout* side : sides) side->take_heights();
  GradualLayout &left = *sides[Side::kInterview], &right = *sides[Side::kCommentary];
  const size_t rows = std::max(left.plan_.rows().size(), size_t{1}) - 1;
  float bottom = 0;
  for (size_t row = 0; row < rows; ++row) {
    const float gap = row == 0 ? left.plan_.gap_above(0) : left.plan_.row_gap(), top = bottom + gap;
    for (GradualLayout* side : sides) {
      if (row > 0) side->pane_.row_edges.push_back(top - std::floor(gap / 2));
    }
    const float middle = left.stack_row(row, top);
    const bool is_below = stacked && middle > top && left.has_row(row) && right.has_row(row);
    const float start = is_below ? middle + std::round(left.plan_.row_gap() / 4) : top;
    bottom = std::max(middle, right.stack_row(row, start));
  }
  for (GradualLayout* side : sides) side->settle();
  const float height = std::max(left.bottom_of_all(), right.bottom_of_all());
  for (GradualLayout* side : sides) {
    side->pane_.height = height;
    side->cut_sections();
    // The first section begins at the pane's top, however far below its first row is.
    const bool is_late = !side->pane_.sections.empty() && side->row_of(0) > 0;
    if (is_late) side->changes_[0] |= kNewUnits | kNewMargins;
  }
}

// Every unit has its height as laid out, or an estimated one.
void GradualLayout::take_heights() {
  if (!is_laid_out() && !has_heights_) guess_heights();
  has_heights_ = true;
  for (size_t i = 0; i < states_.size(); ++i) {
    if (states_[i] == State::kPending) pane_.units[i].height = heights_[i];
  }
  pane_.row_edges.clear();
}

// Moves the units of a row below `top` and returns where they end.
float GradualLayout::stack_row(size_t row, float top) {
  float y = top;
  for (size_t i = plan_.rows()[row]; i < plan_.rows()[row + 1]; ++i) {
    if (i > plan_.rows()[row]) y += plan_.gap_above(i);
    pane_.units[i].y = y;
    y += pane_.units[i].height;
  }
  return y;
}

bool GradualLayout::has_row(size_t row) const { return plan_.rows()[row] < plan_.rows()[row + 1]; }

size_t GradualLayout::row_of(size_t unit) const {
  const std::vector<uint32_t>& rows = plan_.rows();
  const auto behind = std::upper_bound(rows.begin(), rows.end(), unit);
  return behind == rows.begin() ? 0 : static_cast<size_t>(behind - rows.begin() - 1);
}

size_t GradualLayout::first_of_row(size_t row) const {
  return row < plan_.rows().size() ? plan_.rows()[row] : pane_.units.size();
}

// Guesses positions of all units, and the box of those never laid out.
void GradualLayout::guess_heights() {
  float y = 0;
  for (size_t i = 0; i < states_.size(); ++i) {
    UnitLayout& unit = pane_.units[i];
    y += plan_.gap_above(i);
    unit.y = y;
    unit.height = plan_.guess_height(i);
    y += unit.height;
    if (states_[i] != State::kMissing) continue;
    heights_[i] = unit.height;
    const BlockType type = block_type(plan_.unit(i), plan_.style());
    unit.x = plan_.columns().text.x;
    unit.width = plan_.columns().text.width;
    unit.font_size = type.size;
    unit.line_height = type.line_height;
  }
}

// Moves each pending unit below the unit above it, and every other unit by as much as the units above it have grown.
void GradualLayout::stack_pending() {
  float shift = 0;
  for (size_t i = first_pending_; i < states_.size(); ++i) {
    UnitLayout& unit = pane_.units[i];
    if (states_[i] != State::kPending) {
      unit.y += shift;
      continue;
    }
    const float bottom = unit.y + unit.height;
    unit.y = plan_.gap_above(i) + (i == 0 ? 0 : pane_.units[i - 1].y + pane_.units[i - 1].height);
    unit.height = heights_[i];
    shift = unit.y + unit.height - bottom;
  }
}

void GradualLayout::stack_all() {
  float y = 0;
  for (size_t i = 0; i < states_.size(); ++i) {
    UnitLayout& unit = pane_.units[i];
    if (states_[i] == State::kPending) unit.height = heights_[i];
    unit.y = y + plan_.gap_above(i);
    y = unit.y + unit.height;
  }
}

// Places the margins of the sections from the first to the last that has a unit laid out. Margin entries avoid each
// other downwards, so at worst those in the first of these sections move once the section above is laid out, too.
void GradualLayout::place_margins() {
  size_t first = 0, last = pane_.units.size();
  for (size_t k = 0; k < pane_.sections.size(); ++k) {
    const SectionBox& section = pane_.sections[k];
    const size_t end = section.first_unit + section.unit_count;
    if (!is_laid_out() && (end <= first_laid_out_ || section.first_unit > last_laid_out_)) continue;
    if (!is_laid_out() && section.first_unit <= first_laid_out_) first = section.first_unit;
    if (!is_laid_out()) last = end;
    changes_[k] |= kNewMargins;
    for (size_t i = section.first_unit; i < end; ++i) {
      if (states_[i] != State::kPending) continue;
      states_[i] = State::kNew;
      changes_[k] |= kNewUnits;
    }
  }
  pane_.numbers =
      place_margin_numbers(plan_.article(), *index_, numbered_, pane_, plan_.style(), first, last);
  pane_.bars = place_margin_bars(plan_.article(), bar_runs_, pane_, plan_.style(), first, last);
}

// A section reaches from the top of its first unit to the top of the next section, or from the edge of its row; the first and the
// last section include the pane's paddings.
void GradualLayout::cut_sections() {
  for (size_t k = 0; k < pane_.sections.size(); ++k) {
    SectionBox& section = pane_.sections[k];
    section.y = k == 0 ? 0 : std::min(pane_.units[section.first_unit].y, pane_.height);
    const size_t row = row_of(section.first_unit);
    const bool opens_row = row > 0 && plan_.rows()[row] == section.first_unit;
    if (k > 0 && opens_row && row <= pane_.row_edges.size()) section.y = pane_.row_edges[row - 1];
    if (k > 0) pane_.sections[k - 1].height = section.y - pane_.sections[k - 1].y;
  }
  if (!pane_.sections.empty()) pane_.sections.back().height = pane_.height - pane_.sections.back().y;
}

void GradualLayout::forget_changes() {
  for (size_t k = 0; k < changes_.size(); ++k) {
    if (has_new_units(k)) {
      const size_t first = pane_.sections[k].first_unit, end = first + pane_.sections[k].unit_count;
      for (size_t i = first; i < end; ++i) {
        if (states_[i] == State::kNew) states_[i] = State::kKnown;
      }
    }
    changes_[k] = 0;
  }
}

}  // namespace duidu
