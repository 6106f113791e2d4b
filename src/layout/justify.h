// How far the seams of one line close or open, and doing it: the stages of clreq's line adjustment. All lengths in 1/64 px,
// so that a justified line ends at the edge to within one of them.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/fitting.h"
#include "layout/layout.h"

namespace duidu {

// How much narrower a word space may get inside a justified line.
int give_of_space(const Cluster& space);

// The same for any cluster.
inline int give_of(const Cluster& cluster, const Fit& fit) {
  if (fit.half > 0 && !fit.is_cut) return fit.half;
  if (fit.seam == FitSeam::kSpace) return give_of_space(cluster);
  return fit.seam == FitSeam::kScript ? fit.gap / 2 : 0;
}

// Clusters [first, last) of a line; the last one's own seam is the line's end and stays.
struct LineSeams {
  const std::vector<Fit>* fits = nullptr;
  size_t first = 0;
  size_t last = 0;
  float em = 0;              // px
  float max_stretch_em = 0;  // of a seam between Han characters
};

// Makes the line narrower by `units`, as far as it can.
void close_line(const LineSeams& line, int units, std::vector<Cluster>& clusters);

// Makes it wider by `units`; if that would open a seam too far, it is left as it is.
void open_line(const LineSeams& line, int units, std::vector<Cluster>& clusters);

}  // namespace duidu
