#include "layout/table.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "layout/fitting.h"

namespace duidu {
namespace {

// A cell of one row: the space before its bar, and the width of the cell including that space.
struct Cell {
  size_t column = 0;
  size_t blank = 0;  // cluster index of the space
  float width = 0;   // px
};

class Columns {
 public:
  Columns(std::string_view text, const std::vector<Cluster>& clusters) : text_(text), clusters_(clusters) {
    size_t column = 0;
    float width = 0;
    for (size_t i = 0; i < clusters_.size(); ++i) {
      const bool ends_row = text_[clusters_[i].start] == '\n';
      const bool ends_cell = i + 2 < clusters_.size() && is(i, ' ') && is(i + 1, '|') && is(i + 2, ' ');
      width += ends_row ? 0 : clusters_[i].advance;
      if (ends_cell) cells_.push_back({column, i, width});
      if (ends_cell || ends_row) {
        widest(column) = std::max(widest(column), width);
        column = ends_row ? 0 : column + 1;
        width = 0;
      }
    }
    widest(column) = std::max(widest(column), width);
  }

  float total() const {
    float sum = 0;
    for (const float width : widths_) sum += width;
    return sum;
  }

  void align(std::vector<Cluster>& clusters) const {
    constexpr float kMost = std::numeric_limits<int16_t>::max();
    for (const Cell& cell : cells_) {
      const float units = (widths_[cell.column] - cell.width) * Cluster::kSpacingUnits;
      widen(clusters[cell.blank], static_cast<int>(std::min(units, kMost)));
    }
  }

 private:
  bool is(size_t i, char c) const { return text_[clusters_[i].start] == c; }

  float& widest(size_t column) {
    if (column >= widths_.size()) widths_.resize(column + 1);
    return widths_[column];
  }

  std::string_view text_;
  const std::vector<Cluster>& clusters_;
  std::vector<Cell> cells_;
  std::vector<float> widths_;
};

}  // namespace

void align_columns(std::string_view text, float measure, std::vector<Cluster>& clusters) {
  const Columns columns(text, clusters);
  if (columns.total() <= measure) columns.align(clusters);
}

}  // namespace duidu
