// Closes or opens the seams of one line, in the stages of clreq's line adjustment. Lengths are in 1/64 px, so that a
// justified line ends at the edge to within one unit. Pure; nothing fails.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/cluster.h"
#include "layout/fitting.h"

namespace duidu {

// By how much a word space may be narrowed inside a justified line.
int give_of_space(const Cluster& space);

// By how much any cluster may be narrowed inside a justified line.
inline int give_of(const Cluster& cluster, const Fit& fit) {
  if (fit.half > 0 && !fit.is_cut) return fit.half;
  if (fit.seam == FitSeam::kSpace) return give_of_space(cluster);
  return fit.seam == FitSeam::kScript ? fit.gap / 2 : 0;
}

// Clusters [first, last) of a line. The seam of the last one is the line's end and is not changed.
struct LineSeams {
  const std::vector<Fit>* fits = nullptr;
  size_t first = 0;
  size_t last = 0;
  float em = 0;              // px
  float max_stretch_em = 0;  // of a seam between Han characters
};

// Makes the line narrower by `units`, or by as much as its seams allow.
void close_line(const LineSeams& line, int units, std::vector<Cluster>& clusters);

// Makes the line wider by `units`; a line whose seams would open too far is left unchanged.
void open_line(const LineSeams& line, int units, std::vector<Cluster>& clusters);

}  // namespace duidu
