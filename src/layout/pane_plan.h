// What is known of a pane's units before their text is set: the columns, what stands beside them, the blank above. What
// depends on the article alone is found once; a new width or style costs nothing that grows with the article.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "layout/blocks.h"
#include "layout/column.h"
#include "layout/layout.h"

namespace duidu {

class PanePlan {
 public:
  PanePlan() = default;
  PanePlan(const Article& article, Side side);

  // For this width and style from now on, with room for the labels. `article` has the units of the one this was
  // made for, and is read until the next call, as are the metrics. `is_measured`: by the same fonts as before.
  void begin(const Article& article, float width, const FontMetrics& metrics, const ReadingStyle& style,
             bool is_measured);

  const std::vector<UnitRef>& refs() const { return refs_; }
  const std::vector<Section>& sections() const { return sections_; }
  size_t text_bytes() const { return text_bytes_; }

  // Those of the last begin(): the style as it was asked for, and with room for the labels.
  const ReadingStyle& asked() const { return asked_; }
  const ReadingStyle& style() const { return style_; }
  const PaneColumns& columns() const { return columns_; }
  const Article& article() const { return *article_; }
  const FontMetrics& metrics() const { return *metrics_; }
  const Unit& unit(size_t i) const { return article_->unit(refs_[i]); }

  BlockPlan plan(size_t i, BlockSetter& setter);
  // Between the unit and the one before it; above the first, the pane's padding.
  float gap_above(size_t i) const;
  // How high the unit will be, guessed by the number of its characters. Px.
  float guess_height(size_t i) const;

 private:
  void plan_turn_label(size_t i, BlockPlan& plan) const;
  void plan_item(size_t i, BlockSetter& setter, BlockPlan& plan);
  void plan_quote(size_t i, BlockPlan& plan) const;
  bool goes_on(size_t i) const;
  float indent_of_list(size_t first, BlockSetter& setter) const;
  float first_line_indent() const;

  Side side_ = Side::kInterview;
  std::vector<UnitRef> refs_;
  std::vector<uint32_t> heads_;  // by unit: the first of the list or quotation it belongs to
  std::vector<Section> sections_;
  std::vector<std::string> speakers_;
  size_t text_bytes_ = 0;
  const Article* article_ = nullptr;
  const FontMetrics* metrics_ = nullptr;
  ReadingStyle asked_, style_;
  PaneColumns columns_;
  size_t list_ = SIZE_MAX;  // the head of the list whose indent is known
  float list_indent_ = 0;
};

}  // namespace duidu
