// The widths of characters beside each other, settled before lines are broken: the blank half of one of two
// neighbouring full-width marks goes, a quarter em stands between Han and Latin letters, and each seam between
// two characters knows how far a justified line may open or close it. Pure; nothing fails.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "layout/advances.h"
#include "layout/layout.h"
#include "layout/mark_form.h"
#include "layout/metrics.h"

namespace duidu {

// What a line may change between a character and the next one.
enum class FitSeam : uint8_t {
  kFixed,
  kSpace,   // the character is a word space
  kScript,  // between Han and Latin: the gap, or the blank typed there
  kOpen,    // between Han characters, or where a mark allows as much
};

// One per cluster. Lengths in units of 1/64 px, as in Cluster::spacing.
struct Fit {
  MarkForm form = MarkForm::kOther;
  FitSeam seam = FitSeam::kFixed;  // to the next cluster
  bool is_cut = false;             // the blank half is gone already, for the neighbour's sake
  int16_t half = 0;                // of a full-width mark: its blank half, 0 where ink stands in it
  int16_t gap = 0;                 // contained in the advance, to be taken back at a line's end
};

struct FitStyle {
  const FontMetrics* metrics = nullptr;
  float size = 0;  // px
  Squeeze squeeze = Squeeze::kBoth;
  MarkCustom marks = MarkCustom::kLeft;
  float gap_em = 0;
  AdvanceTable* advances = nullptr;  // of the metrics, if they are kept

  bool adjacent() const { return squeeze == Squeeze::kAdjacent || squeeze == Squeeze::kBoth; }
};

// Makes the cluster wider or narrower by so many 1/64 px.
inline void widen(Cluster& cluster, int units) {
  cluster.spacing = static_cast<int16_t>(cluster.spacing + units);
  cluster.advance += static_cast<float>(units) / Cluster::kSpacingUnits;
}

// Changes the advances of `clusters` and replaces `fits`. Code is left as it is.
void fit_clusters(std::string_view text, const FitStyle& style, std::vector<Cluster>& clusters,
                  std::vector<Fit>& fits);

}  // namespace duidu
