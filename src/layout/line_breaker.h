// Breaks clusters into lines where the ranks allow, gives every cluster its x, trims spaces and the blank halves of
// marks at line ends, and justifies (clreq, line adjustment: close up first; otherwise open word spaces, then the
// gaps beside Latin, then all seams between Han characters). Bidirectional lines are reordered after they are filled;
// lines of a right-to-left paragraph start at the right edge. Greedy and linear in the text; every line holds at
// least one cluster, so it terminates for any width.
#pragma once

#include <string_view>
#include <vector>

#include "layout/break_class.h"
#include "layout/break_opportunities.h"
#include "layout/directions.h"
#include "layout/fitting.h"
#include "layout/pane_layout.h"

namespace duidu {

struct LineShape {
  float x = 0;  // left edge, from the pane's
  float width = 0;
  float first_indent = 0;    // of the first line
  float hyphen_advance = 0;  // of the hyphen that a soft hyphen becomes at a line end
  float em = 0;              // font size
  bool justified = false;
  float max_stretch_em = 0;          // of a seam between Han characters
  bool trims_ends = false;           // marks lose their blank halves at line starts and ends
  bool hanging_stops = false;        // stops at line ends hang outside the column
  Directions* directions = nullptr;  // null if the whole text runs from left to right
};

// Fills in `x` of the clusters, and adjusts the advances of those at line ends and in justified lines; the caller
// fills in `y` of the lines. An empty text gives one empty line.
std::vector<LineBox> break_lines(std::string_view text, const std::vector<BreakClass>& classes,
                                 const std::vector<BreakRank>& ranks, const LineShape& shape,
                                 const std::vector<Fit>& fits, std::vector<Cluster>& clusters);

}  // namespace duidu
