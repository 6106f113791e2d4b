#include "layout/margin_numbers.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "layout/queries.h"

namespace duidu {
namespace {

// Widths in em of the number's own size, those of a wide bold face (DejaVu Sans).
constexpr float kLeastWidthEm = 1.1f;
constexpr float kDigitEm = 0.7f;
constexpr float kQuestionMarkEm = 0.85f;
constexpr float kColumnGap = 4;  // px, between column and numbers
constexpr float kNumberGap = 2;  // px, between numbers

float number_width(const std::string& text, float font_size) {
  const float more = text.ends_with('?') ? kQuestionMarkEm - kDigitEm : 0;
  const float em = std::max(kLeastWidthEm, kDigitEm * static_cast<float>(text.size()) + more);
  return std::ceil(em * kNumberEm * font_size);
}

// Beside the last line that is shown, if its own is not.
float shown_line_top(const UnitLayout& unit, uint32_t offset) {
  const float top = line_top(unit, offset);
  return unit.is_folded ? std::min(top, unit.y + std::max(0.0f, unit.height - unit.line_height)) : top;
}

// Collects the numbers of one row, then places them beside the column in reading order.
class MarginRows {
 public:
  MarginRows(const PaneLayout& layout, float font_size)
      : side_(layout.side), pane_width_(layout.width), font_size_(font_size) {
    const float column_end = layout.column_x + layout.column_width;
    edge_ = side_ == Side::kInterview ? column_end + kColumnGap : layout.column_x - kColumnGap;
    room_ = side_ == Side::kInterview ? pane_width_ - edge_ : edge_;
  }

  void add(const LinkNumber& number, std::string text, const UnitLayout& unit, float line_y) {
    const float width = number_width(text, font_size_);
    const bool below_row = row_.empty() || line_y >= row_.front().y + row_.front().height;
    if (below_row) {
      start_row(line_y);
    } else if (row_width_ + kNumberGap + width > room_) {
      start_row(row_.front().y + row_.front().height);
    }
    row_width_ += width + (row_.empty() ? 0 : kNumberGap);
    const float height = row_.empty() ? unit.line_height : row_.front().height;
    row_.push_back({number.link, number.place, std::move(text), unit.ref, 0, row_y_, width, height,
                    margin_number_size(unit.font_size)});
  }

  std::vector<MarginNumber> finish() {
    start_row(0);
    return std::move(numbers_);
  }

 private:
  void start_row(float y) {
    float x = side_ == Side::kInterview ? edge_ : edge_ - row_width_;
    x = std::max(0.0f, std::min(x, pane_width_ - row_width_));
    for (MarginNumber& number : row_) {
      number.x = x;
      x += number.width + kNumberGap;
      numbers_.push_back(std::move(number));
    }
    row_.clear();
    row_width_ = 0;
    row_y_ = y;
  }

  Side side_;
  float pane_width_;
  float font_size_;
  float edge_ = 0;
  float room_ = 0;
  float row_y_ = 0;
  float row_width_ = 0;
  std::vector<MarginNumber> row_;
  std::vector<MarginNumber> numbers_;
};

}  // namespace

std::vector<uint32_t> numbered_units(const LinkIndex& index, const std::vector<UnitRef>& refs) {
  std::vector<uint32_t> numbered;
  for (uint32_t i = 0; i < refs.size(); ++i) {
    if (!index.numbers(refs[i]).empty()) numbered.push_back(i);
  }
  return numbered;
}

std::vector<MarginNumber> place_margin_numbers(const Article& article, const LinkIndex& index,
                                               const std::vector<uint32_t>& numbered,
                                               const PaneLayout& layout, const ReadingStyle& style,
                                               size_t first, size_t last) {
  MarginRows rows(layout, style.font_size);
  for (const uint32_t i : numbered) {
    if (i < first || i >= last) continue;
    const UnitLayout& unit = layout.units[i];
    for (const LinkNumber& number : index.numbers(unit.ref)) {
      rows.add(number, index.number(article, number.link), unit, shown_line_top(unit, number.start));
    }
  }
  return rows.finish();
}

}  // namespace duidu
