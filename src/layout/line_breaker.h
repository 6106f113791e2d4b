// Sets clusters into lines: breaks where the ranks allow, gives every cluster its place, trims blanks and the
// blank halves of marks at line ends, and spreads what is missing over a justified line (clreq, line adjustment: closed up
// first; else word spaces, then the gaps beside Latin, then all seams between Han are opened). Lines that run
// both ways are put in order after they are filled; those of a right-to-left paragraph start at the right edge.
// Greedy and linear in the text; every line holds at least one cluster, so it ends whatever the width.
#pragma once

#include <string_view>
#include <vector>

#include "layout/break_class.h"
#include "layout/break_opportunities.h"
#include "layout/directions.h"
#include "layout/fitting.h"
#include "layout/layout.h"

namespace duidu {

struct LineShape {
  float x = 0;  // left edge, from the pane's
  float width = 0;
  float first_indent = 0;    // of the first line
  float hyphen_advance = 0;  // of the hyphen a soft hyphen becomes at a line end
  float em = 0;              // size of the type
  bool justified = false;
  float max_stretch_em = 0;          // of a seam between Han characters
  bool trims_ends = false;           // marks lose their blank halves at line starts and ends
  bool hanging_stops = false;        // stops at line ends stand outside
  Directions* directions = nullptr;  // of a text that does not run from left to right all through
};

// Fills in `x` of the clusters and the advance of those at line ends and in justified lines; `y` of the lines
// is left to the caller. An empty text has one empty line.
std::vector<LineBox> break_lines(std::string_view text, const std::vector<BreakClass>& classes,
                                 const std::vector<BreakRank>& ranks, const LineShape& shape,
                                 const std::vector<Fit>& fits, std::vector<Cluster>& clusters);

}  // namespace duidu
