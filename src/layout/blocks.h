// Sets one unit: its text into lines, its speaker and ordinal beside them. Where it stands is decided by the
// pane (a BlockPlan); what it looks like inside is decided here. Holds scratch buffers, so one setter serves
// a whole pane.
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
#include "layout/layout.h"
#include "layout/line_breaker.h"

namespace duidu {

// List items and footnotes: text beside an ordinal.
bool is_item(const Unit& unit);

// Type of a unit's text.
struct BlockType {
  Face face = Face::kText;
  float size = 0;         // px
  float line_height = 0;  // whole px, so that the lines of a pane stand on whole px
};

BlockType block_type(const Unit& unit, const ReadingStyle& style);

// As for a text from left to right; the setter turns it round where the text runs the other way.
struct BlockPlan {
  Column text;
  float first_indent = 0;
  std::string speaker;    // with its colon; empty = none
  Column speaker_place;   // left edge and room beside the first line; a wider label takes a line of its own
  float speaker_max = 0;  // no label gets wider than this
  Column ordinal_place;
  Column mirror;  // what everything is turned round in
};

class BlockSetter {
 public:
  // `advances`: what is known of the metrics, and grows.
  BlockSetter(const FontMetrics& metrics, const ReadingStyle& style, AdvanceTable& advances)
      : metrics_(metrics), style_(style), advances_(advances) {}

  // Replaces all of `out` but its y.
  void set(const Unit& unit, UnitRef ref, BlockPlan plan, UnitLayout& out);

  // Width of `ordinal` and the gap behind it, set as an ordinal of `unit`.
  float ordinal_room(const Unit& unit);

 private:
  SideLabel set_label(std::string_view text, const BlockType& type);
  SideLabel set_label_within(std::string_view text, const BlockType& type, float max_width);
  float place_speaker(const BlockPlan& plan, const BlockType& type, UnitLayout& out);
  float place_ordinal(const std::string& text, const BlockPlan& plan, const BlockType& type, float y,
                      UnitLayout& out);
  void set_text(const Unit& unit, const BlockPlan& plan, const BlockType& type, UnitLayout& out);
  void stand_upright(std::string_view text, const BlockType& type, std::vector<Cluster>& clusters) const;
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
