// What is known of a pane's units before their text is laid out: the columns, the labels beside them, the space
// above. What depends only on the article is computed once; a new width or style costs nothing that grows with the
// article. Nothing fails.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "layout/blocks.h"
#include "layout/column.h"
#include "layout/style.h"

namespace duidu {

class PanePlan {
 public:
  PanePlan() = default;
  PanePlan(const Article& article, Side side);

  // Plans for this width and style from now on, widened for speaker labels. `article` must have the units of the
  // article that the plan was made for; it and `metrics` must stay alive until the next call. `is_measured`: the
  // fonts are those of the previous call.
  void begin(const Article& article, float width, const FontMetrics& metrics, const ReadingStyle& style,
             bool is_measured);

  const std::vector<UnitRef>& refs() const { return refs_; }
  const std::vector<Section>& sections() const { return sections_; }
  size_t text_bytes() const { return text_bytes_; }

  // Style passed to begin(), before and after widening for speaker labels.
  const ReadingStyle& asked() const { return asked_; }
  const ReadingStyle& style() const { return style_; }
  const PaneColumns& columns() const { return columns_; }
  const Article& article() const { return *article_; }
  const FontMetrics& metrics() const { return *metrics_; }
  const Unit& unit(size_t i) const { return article_->unit(refs_[i]); }

  BlockPlan plan(size_t i, BlockLayouter& layouter);
  // Space above the unit; above the first unit, the pane's padding. CSS px.
  float gap_above(size_t i) const;
  // Space between two rows of an article that is shown in rows. CSS px.
  float row_gap() const;
  // Where each row begins, of the commentary also each card, as the number of its first unit; behind them the number of units. Empty
  // without rows.
  const std::vector<uint32_t>& rows() const { return rows_; }
  // Height of the unit, estimated from the number of its characters. CSS px.
  float guess_height(size_t i) const;

 private:
  void plan_turn_label(size_t i, BlockPlan& plan) const;
  void plan_item(size_t i, BlockLayouter& layouter, BlockPlan& plan);
  void plan_quote(size_t i, BlockPlan& plan) const;
  bool goes_on(size_t i) const;
  float indent_of_list(size_t first, BlockLayouter& layouter) const;
  float first_line_indent() const;

  Side side_ = Side::kInterview;
  std::vector<UnitRef> refs_;
  std::vector<uint32_t> heads_;  // by unit: first unit of the list or quotation that it belongs to
  std::vector<Section> sections_;
  std::vector<uint32_t> rows_;
  std::vector<std::string> speakers_;
  size_t text_bytes_ = 0;
  const Article* article_ = nullptr;
  const FontMetrics* metrics_ = nullptr;
  ReadingStyle asked_, style_;
  PaneColumns columns_;
  size_t list_ = SIZE_MAX;  // head of the list whose indent is list_indent_
  float list_indent_ = 0;
};

}  // namespace duidu
