// Lays out one unit: breaks its text into lines and places its speaker and ordinal beside them. The pane decides
// where the unit is (a BlockPlan), this class what is inside. It keeps scratch buffers, so one layouter should serve
// a whole pane. Nothing fails.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "layout/advances.h"
#include "layout/break_class.h"
#include "layout/break_opportunities.h"
#include "layout/column.h"
#include "layout/directions.h"
#include "layout/fitting.h"
#include "layout/line_breaker.h"
#include "layout/pane_layout.h"

namespace duidu {

// True for list items and footnotes, whose text is beside an ordinal.
bool is_item(const Unit& unit);

// Type of a unit's text.
struct BlockType {
  Face face = Face::kText;
  float size = 0;         // px
  float line_height = 0;  // whole px, so that all lines of a pane are at whole px
};

BlockType block_type(const Unit& unit, const ReadingStyle& style);

// Where the parts of a unit go, planned for left-to-right text; the layouter mirrors it for right-to-left text.
struct BlockPlan {
  Column text;
  float first_indent = 0;
  std::string speaker;    // with its colon; empty = none
  Column speaker_place;   // left edge and room beside the first line; a wider label takes a line of its own
  float speaker_max = 0;  // a label wider than this is cut with an ellipsis
  Column ordinal_place;
  Column mirror;  // the column in which right-to-left text is mirrored
};

class BlockLayouter {
 public:
  // `advances` caches answers of `metrics` and is filled on the way. All three must outlive the layouter.
  BlockLayouter(const FontMetrics& metrics, const ReadingStyle& style, AdvanceTable& advances)
      : metrics_(metrics), style_(style), advances_(advances) {}

  // Replaces every field of `out` but `y`.
  void lay_out(const Unit& unit, UnitRef ref, BlockPlan plan, UnitLayout& out);

  // Width of the unit's ordinal and the gap behind it.
  float ordinal_room(const Unit& unit);

 private:
  SideLabel lay_out_label(std::string_view text, const BlockType& type);
  SideLabel lay_out_label_within(std::string_view text, const BlockType& type, float max_width);
  float place_speaker(const BlockPlan& plan, const BlockType& type, UnitLayout& out);
  float place_ordinal(const std::string& text, const BlockPlan& plan, const BlockType& type, float y,
                      UnitLayout& out);
  void lay_out_text(const Unit& unit, const BlockPlan& plan, const BlockType& type, UnitLayout& out);
  void use_upright_han(std::string_view text, const BlockType& type, std::vector<Cluster>& clusters) const;
  LineShape shape_of(const Unit& unit, const BlockPlan& plan, const BlockType& type) const;

  const FontMetrics& metrics_;
  const ReadingStyle& style_;
  AdvanceTable& advances_;
  std::vector<BreakClass> classes_;
  std::vector<BreakRank> ranks_;
  std::vector<Fit> fits_;
  Directions directions_;
};

}  // namespace duidu
