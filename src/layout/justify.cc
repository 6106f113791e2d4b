#include "layout/justify.h"

#include <algorithm>
#include <cmath>

namespace duidu {
namespace {

constexpr float kLeastSpace = 0.75f;    // share of a word space that always stays
constexpr float kWideSpaceEm = 0.5f;    // width of a word space up to which no other seam is opened
constexpr float kWidestSpaceEm = 0.8f;  // width of a word space in a line without other seams
constexpr float kWideGap = 1.0f / 3;    // em; a script gap starts at a quarter

bool is_mark(const Fit& fit) { return fit.half > 0 && !fit.is_cut; }

int units_of(float px) { return static_cast<int>(std::lround(px * Cluster::kSpacingUnits)); }

// One stage of the adjustment: which clusters take part, and by how much each may change.
struct Stage {
  std::vector<size_t> clusters;
  std::vector<int> room;
  int total = 0;

  void add(size_t i, int units) {
    if (units <= 0) return;
    clusters.push_back(i);
    room.push_back(units);
    total += units;
  }
};

// Takes `units` (at most stage.total) off the stage's clusters, or adds them, in proportion to what each allows.
void spread(const Stage& stage, int units, int sign, const std::vector<Fit>& fits,
            std::vector<Cluster>& clusters) {
  int64_t room_so_far = 0;
  int given = 0;
  for (size_t k = 0; k < stage.clusters.size(); ++k) {
    room_so_far += stage.room[k];
    const int due = static_cast<int>(room_so_far * units / stage.total) - given;
    given += due;
    Cluster& cluster = clusters[stage.clusters[k]];
    if (due != 0 && fits[stage.clusters[k]].form == MarkForm::kOpen && sign < 0) cluster.is_pulled = true;
    widen(cluster, sign * due);
  }
}

}  // namespace

int give_of_space(const Cluster& space) { return units_of(space.advance * (1 - kLeastSpace)); }

// Word spaces and marks are narrowed first, then the gaps beside Latin.
void close_line(const LineSeams& line, int units, std::vector<Cluster>& clusters) {
  const std::vector<Fit>& fits = *line.fits;
  Stage stages[2];
  for (size_t i = line.first; i + 1 < line.last; ++i) {
    const bool is_gap = fits[i].seam == FitSeam::kScript && !is_mark(fits[i]);
    stages[is_gap ? 1 : 0].add(i, give_of(clusters[i], fits[i]));
  }
  for (const Stage& stage : stages) {
    const int part = std::min(units, stage.total);
    if (part > 0) spread(stage, part, -1, fits, clusters);
    units -= part;
  }
}

void open_line(const LineSeams& line, int units, std::vector<Cluster>& clusters) {
  const std::vector<Fit>& fits = *line.fits;
  const int stretch = units_of(line.max_stretch_em * line.em);
  Stage spaces, gaps, han, rest;
  bool has_han = false;
  for (size_t i = line.first; i + 1 < line.last; ++i) {
    has_han = has_han || fits[i].seam == FitSeam::kOpen || fits[i].seam == FitSeam::kScript;
  }
  const float widest = has_han ? kWideSpaceEm : kWidestSpaceEm;
  for (size_t i = line.first; i + 1 < line.last; ++i) {
    const FitSeam seam = fits[i].seam;
    if (seam == FitSeam::kSpace) spaces.add(i, units_of(widest * line.em - clusters[i].advance));
    if (seam == FitSeam::kScript) gaps.add(i, units_of(kWideGap * line.em) - units_of(line.em / 4));
    if (seam == FitSeam::kOpen) han.add(i, stretch);
    if (seam == FitSeam::kScript) rest.add(i, stretch);
  }
  if (units > spaces.total + gaps.total + han.total + rest.total) return;
  for (const Stage* stage : {&spaces, &gaps, &han, &rest}) {
    const int part = std::min(units, stage->total);
    if (part > 0) spread(*stage, part, 1, fits, clusters);
    units -= part;
  }
}

}  // namespace duidu
