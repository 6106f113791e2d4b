// The layouts of both sides of an article in one scroller, and what a text layer knows of them that is told of the changes alone.
#pragma once

#include <gtest/gtest.h>

#include <cmath>
#include <optional>

#include "layout/gradual_layout.h"
#include "unit/fixed_metrics.h"

namespace duidu::test {

class BothSides {
 public:
  explicit BothSides(const Article& article)
      : article_(article),
        index_(article),
        left_(article, index_, Side::kInterview),
        right_(article, index_, Side::kCommentary) {
    for (const Side side : kSides) told_[side].resize(side_of(side).pane().units.size());
  }

  void begin(float width) {
    for (const Side side : kSides)
      side_of(side).begin(article_, width, metrics_, default_style(article_.language()));
  }

  void commit(bool stacked) {
    GradualLayout::commit_rows({{&left_, &right_}}, stacked);
    for (const Side side : kSides) tell(side);
  }
  void commit(const CardChoice& choice) {
    GradualLayout::commit_cards({{&left_, &right_}}, choice);
    for (const Side side : kSides) tell(side);
  }

  GradualLayout& side_of(Side side) { return side == Side::kInterview ? left_ : right_; }

  // The first unit of a row, or null.
  const UnitLayout* first_of(Side side, size_t row) {
    const GradualLayout& layout = side_of(side);
    const size_t unit = layout.first_of_row(row);
    return unit < layout.first_of_row(row + 1) ? &layout.pane().units[unit] : nullptr;
  }

  // What the text layer knows of a unit's place is where it is.
  void expect_told() {
    for (const Side side : kSides) {
      const PaneLayout& pane = side_of(side).pane();
      float y = 0;
      for (const SectionBox& section : pane.sections) {
        EXPECT_EQ(section.y, y);
        y += section.height;
        for (size_t i = section.first_unit; i < section.first_unit + section.unit_count; ++i)
          EXPECT_TRUE(!told_[side][i] || std::abs(*told_[side][i] - (pane.units[i].y - section.y)) < 0.01f)
              << i;
      }
    }
  }

  bool is_complete() { return left_.is_complete() && right_.is_complete(); }

 private:
  void tell(Side side) {
    GradualLayout& layout = side_of(side);
    const PaneLayout& pane = layout.pane();
    for (size_t k = 0; k < pane.sections.size(); ++k) {
      const SectionBox& section = pane.sections[k];
      for (size_t i = section.first_unit;
           layout.has_new_units(k) && i < section.first_unit + section.unit_count; ++i)
        told_[side][i] = pane.units[i].y - section.y;
    }
    layout.forget_changes();
  }

  const FixedMetrics metrics_;
  const Article& article_;
  const LinkIndex index_;
  GradualLayout left_, right_;
  BySide<std::vector<std::optional<float>>> told_;
};

}  // namespace duidu::test
