// The result of laying out one side of the article: where every unit, line and cluster is. Plain values, owned by
// whoever holds the PaneLayout. Lengths are CSS px, `y` grows downwards from the top of the pane's content; text
// offsets are UTF-8 bytes of the unit's text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "layout/cluster.h"
#include "layout/margins.h"
#include "model/article.h"

namespace duidu {

// A line holds the clusters [first_cluster, first_cluster + cluster_count) of its unit. Blanks at its end
// belong to it and have advance 0, so that the lines of a unit cover its text without a gap.
struct LineBox {
  uint32_t start = 0;
  uint32_t end = 0;
  uint32_t first_cluster = 0;
  uint32_t cluster_count = 0;
  float x = 0;
  float y = 0;  // top, from the top of its unit
  float width = 0;
};

// Text drawn beside a unit that is not part of its text: the speaker, a list item's ordinal.
struct SideLabel {
  std::string text;
  float x = 0;
  float y = 0;  // top of its line, from the top of its unit
  float width = 0;
  std::vector<Cluster> clusters;  // of `text`; all of one face
};

// Everything but `y` is independent of other units, so it is kept when the unit moves.
struct UnitLayout {
  UnitRef ref;
  float x = 0;  // left edge of its text column
  float y = 0;  // top, in the pane; lines and labels count from here
  float width = 0;
  float height = 0;
  float font_size = 0;
  float line_height = 0;
  bool is_right_to_left = false;     // as a paragraph: flush right, with its labels on the right
  bool is_mixed = false;             // part of its text runs from right to left
  bool is_folded = false;            // lines that begin below its height are not shown
  std::optional<float> quote_bar_x;  // left edge of the rule beside a quotation block, kQuoteBarWidth wide
  SideLabel speaker;                 // empty text = none
  SideLabel ordinal;
  std::vector<Cluster> clusters;
  std::vector<LineBox> lines;

  bool shows(const LineBox& line) const { return !is_folded || line.y < height; }
  // Whether nothing of it is shown.
  bool is_hidden() const { return is_folded && height <= 0; }
};

// At most kUnitsPerSection units that are mounted and skipped together; a section never splits a turn.
struct SectionBox {
  uint32_t first_unit = 0;
  uint32_t unit_count = 0;
  float y = 0;
  float height = 0;
};

struct PaneLayout {
  Side side = Side::kInterview;
  float width = 0;
  float height = 0;
  float column_x = 0;
  float column_width = 0;
  std::vector<UnitLayout> units;  // in reading order, y ascending
  std::vector<MarginNumber> numbers;
  std::vector<MarginBar> bars;
  std::vector<SectionBox> sections;
  std::vector<float> row_edges;  // y of the edge above each row but the first
};

}  // namespace duidu
