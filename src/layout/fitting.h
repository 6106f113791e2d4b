// Adjusts the advances of neighbouring characters before lines are broken: one of two adjacent full-width marks loses
// its blank half, a quarter em is added between Han and Latin letters, and each seam between two characters learns
// how far a justified line may open or close it. Pure; nothing fails.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "layout/advances.h"
#include "layout/cluster.h"
#include "layout/mark_form.h"
#include "layout/metrics.h"
#include "layout/style.h"

namespace duidu {

// What a line may change between a character and the next one.
enum class FitSeam : uint8_t {
  kFixed,
  kSpace,   // the character is a word space
  kScript,  // between Han and Latin: the gap, or the space typed there
  kOpen,    // between Han characters, or beside a mark that may be spaced like one
};

// One entry per cluster. Lengths are in 1/64 px, as in Cluster::spacing.
struct Fit {
  MarkForm form = MarkForm::kOther;
  FitSeam seam = FitSeam::kFixed;  // to the next cluster
  bool is_cut = false;             // the blank half is already taken off because of the neighbour
  int16_t half = 0;                // blank half of a full-width mark, 0 if the font draws ink there
  int16_t gap = 0;                 // script gap contained in the advance; taken back at a line's end
};

struct FitStyle {
  const FontMetrics* metrics = nullptr;
  float size = 0;  // px
  Squeeze squeeze = Squeeze::kBoth;
  MarkCustom marks = MarkCustom::kLeft;
  float gap_em = 0;
  AdvanceTable* advances = nullptr;  // cache for `metrics`, or null

  bool adjacent() const { return squeeze == Squeeze::kAdjacent || squeeze == Squeeze::kBoth; }
};

// Makes the cluster wider by `units` of 1/64 px, or narrower if negative.
inline void widen(Cluster& cluster, int units) {
  cluster.spacing = static_cast<int16_t>(cluster.spacing + units);
  cluster.advance += static_cast<float>(units) / Cluster::kSpacingUnits;
}

// Changes the advances of `clusters` and replaces `fits`. Code keeps its advances.
void fit_clusters(std::string_view text, const FitStyle& style, std::vector<Cluster>& clusters,
                  std::vector<Fit>& fits);

}  // namespace duidu
