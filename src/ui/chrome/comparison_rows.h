// The rows of a comparison: cells wrapped into pairs of lines, the original's above the citation's, with what the user opened of what
// was left out. Depends on the fonts alone; refers to the comparison's texts. CSS px from the upper left corner of the rows.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/compare/state.h"
#include "app/compare/told.h"
#include "ui/kit/type.h"

namespace duidu {

// Cells beside each other on one line that are one stretch: of one kind, and of one difference.
struct RowRun {
  CellKind kind = CellKind::kSame;
  bool is_grave = false;
  bool is_opened = false;  // words that were left out, shown because the user wants to see them
  uint32_t elision = 0;
  uint32_t first = 0, last = 0;  // cells of ComparisonRows::cells
  float x = 0;
  float width = 0;
};

struct RowCell {
  std::string_view original, citation;
  float x = 0;
  float width = 0;
};

struct ComparisonRows {
  std::vector<RowCell> cells;
  std::vector<std::vector<RowRun>> lines;  // pairs of lines

  std::string original(const RowRun& run) const { return joined(run, &RowCell::original); }
  std::string citation(const RowRun& run) const { return joined(run, &RowCell::citation); }

 private:
  std::string joined(const RowRun& run, std::string_view RowCell::*side) const;
};

// `width`: of the lines. The button of an elision is as wide as its words and `button_padding`.
ComparisonRows lay_out_rows(const Type& type, const Comparison& comparison, const ComparisonState& state,
                            const Told& told, float width, float button_padding);

}  // namespace duidu
