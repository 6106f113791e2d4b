#include "align/edit_path.h"

#include <algorithm>

#include "align/parameters.h"

namespace duidu {
namespace {

constexpr int32_t kUnreached = -1;
constexpr uint32_t kMaxEdits = 1 << 16;  // memory: another anchor takes it up from there

class Extension {
 public:
  Extension(const TextRay& a, const TextRay& b, int32_t credit, int32_t max_drop, Budget& budget)
      : a_(a), b_(b), credit_(credit), max_drop_(max_drop), budget_(budget) {}

  std::vector<EqualRun> run() {
    waves_.push_back({0, 0, 1});
    reach_.push_back(slide(0, 0));
    note(0, 0, reach_[0]);
    for (uint32_t edits = 1; edits < kMaxEdits && advance(edits); ++edits) {
    }
    return trace();
  }

 private:
  // The furthest places in `a` after some number of edits, for the diagonals (place in b - place in a) from
  // `lowest` on.
  struct Wave {
    size_t begin;
    int32_t lowest;
    int32_t count;
  };

  int32_t reach(const Wave& wave, int32_t diagonal) const {
    const int32_t at = diagonal - wave.lowest;
    return at < 0 || at >= wave.count ? kUnreached : reach_[wave.begin + static_cast<size_t>(at)];
  }

  // Where a path with one edit more begins on this diagonal: after a changed code point, or one more in `a` or
  // in `b`.
  int32_t start(const Wave& before, int32_t diagonal) const {
    const int32_t changed = reach(before, diagonal), more_a = reach(before, diagonal + 1);
    int32_t place = reach(before, diagonal - 1);
    if (more_a != kUnreached) place = std::max(place, more_a + 1);
    if (changed != kUnreached) place = std::max(place, changed + 1);
    const bool is_inside = place >= 0 && place <= static_cast<int32_t>(a_.size) && place + diagonal >= 0 &&
                           place + diagonal <= static_cast<int32_t>(b_.size);
    return is_inside ? place : kUnreached;
  }

  int32_t slide(int32_t place, int32_t diagonal) {
    auto i = static_cast<uint32_t>(place), j = static_cast<uint32_t>(place + diagonal);
    while (i < a_.size && j < b_.size && a_[i] == b_[j]) ++i, ++j;
    steps_ += i - static_cast<uint32_t>(place) + 1;
    return static_cast<int32_t>(i);
  }

  void note(uint32_t edits, int32_t diagonal, int32_t place) {
    const int32_t points = points_of(edits, diagonal, place);
    if (points <= best_points_) return;
    best_points_ = points;
    best_edits_ = edits;
    best_diagonal_ = diagonal;
  }

  static int32_t points_of(uint32_t edits, int32_t diagonal, int32_t place) {
    return 2 * place + diagonal - 4 * static_cast<int32_t>(edits);
  }

  // What has shown little may lose little.
  int32_t drop() const { return std::min(max_drop_, kParameters.min_drop + (credit_ + best_points_) / 2); }

  bool advance(uint32_t edits) {
    const Wave before = waves_.back();
    Wave wave{reach_.size(), before.lowest - 1, before.count + 2};
    for (int32_t diagonal = wave.lowest; diagonal < wave.lowest + wave.count; ++diagonal) {
      int32_t place = start(before, diagonal);
      if (place != kUnreached) place = slide(place, diagonal);
      if (place != kUnreached) note(edits, diagonal, place);
      reach_.push_back(place);
    }
    forget_hopeless(wave, edits);
    if (wave.count == 0 || !budget_.spend(steps_)) return false;
    steps_ = 0;
    waves_.push_back(wave);
    return true;
  }

  void forget_hopeless(Wave& wave, uint32_t edits) {
    const auto is_hopeless = [&](int32_t at) {
      const int32_t place = reach_[wave.begin + static_cast<size_t>(at)];
      return place == kUnreached || points_of(edits, wave.lowest + at, place) < best_points_ - drop();
    };
    while (wave.count > 0 && is_hopeless(wave.count - 1)) --wave.count;
    int32_t first = 0;
    while (first < wave.count && is_hopeless(first)) ++first;
    wave = {wave.begin + static_cast<size_t>(first), wave.lowest + first, wave.count - first};
    reach_.resize(wave.begin + static_cast<size_t>(wave.count));
  }

  std::vector<EqualRun> trace() const {
    std::vector<EqualRun> runs;
    int32_t diagonal = best_diagonal_, place = reach(waves_[best_edits_], diagonal);
    for (uint32_t edits = best_edits_; edits > 0; --edits) {
      const Wave& before = waves_[edits - 1];
      const int32_t begin = start(before, diagonal);
      append(runs, begin, place, diagonal);
      if (reach(before, diagonal) + 1 == begin && reach(before, diagonal) != kUnreached) {
        place = begin - 1;
      } else if (reach(before, diagonal + 1) != kUnreached && reach(before, diagonal + 1) + 1 == begin) {
        ++diagonal;
        place = begin - 1;
      } else {
        --diagonal;
        place = begin;
      }
    }
    append(runs, 0, place, diagonal);
    std::reverse(runs.begin(), runs.end());
    return runs;
  }

  static void append(std::vector<EqualRun>& runs, int32_t begin, int32_t end, int32_t diagonal) {
    if (begin < end) {
      runs.push_back({static_cast<uint32_t>(begin), static_cast<uint32_t>(begin + diagonal),
                      static_cast<uint32_t>(end - begin)});
    }
  }

  const TextRay& a_;
  const TextRay& b_;
  const int32_t credit_;
  const int32_t max_drop_;
  Budget& budget_;
  uint64_t steps_ = 0;
  std::vector<Wave> waves_;  // by number of edits
  std::vector<int32_t> reach_;
  int32_t best_points_ = -1;
  uint32_t best_edits_ = 0;
  int32_t best_diagonal_ = 0;
};

}  // namespace

std::vector<EqualRun> extend_path(const TextRay& a, const TextRay& b, int32_t credit, int32_t max_drop,
                                  Budget& budget) {
  return Extension(a, b, credit, max_drop, budget).run();
}

}  // namespace duidu
