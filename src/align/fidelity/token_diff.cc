#include "align/fidelity/token_diff.h"

#include <algorithm>

#include "base/sorting.h"

namespace duidu {
namespace {

using Keys = std::span<const uint32_t>;

constexpr size_t kLongInput = 4096;
constexpr uint32_t kAnchor = 4;

struct Point {
  uint32_t a = 0, b = 0;
};

void append_run(std::vector<CommonRun>& runs, const CommonRun& run) {
  if (run.length == 0) return;
  if (!runs.empty() && runs.back().a + runs.back().length == run.a &&
      runs.back().b + runs.back().length == run.b) {
    runs.back().length += run.length;
  } else {
    runs.push_back(run);
  }
}

// A search from one point. It stores the furthest distance on each diagonal for 0, 1, 2, … differences, so
// that the path can be followed back.
class Search {
 public:
  Search(Keys a, Keys b) : a_(a), b_(b) {}

  // Appends the runs of the best path; returns the point where the path ends.
  Point from(Point origin, std::vector<CommonRun>& runs) {
    origin_ = origin;
    width_ = static_cast<int>(a_.size() - origin.a);
    height_ = static_cast<int>(b_.size() - origin.b);
    furthest_.clear();
    int differences = 0, diagonal = 0;
    while (!step(differences, diagonal) && differences < kMaxDifferences) ++differences;
    return walk_back(differences, diagonal, runs);
  }

 private:
  static size_t row(int differences) { return static_cast<size_t>(differences) * (differences + 1) / 2; }
  int& at(int differences, int diagonal) {
    return furthest_[row(differences) + static_cast<size_t>((diagonal + differences) / 2)];
  }

  // The distance in a that `differences` reach on `diagonal` before equal keys are followed; -1 if none. Sets
  // `down` if the last difference is a key of b.
  int entry(int differences, int diagonal, bool& down) {
    if (differences == 0) return 0;
    const int below = diagonal < differences ? at(differences - 1, diagonal + 1) : -1;
    const int left = diagonal > -differences ? at(differences - 1, diagonal - 1) : -1;
    const int by_down = below >= 0 && below - diagonal <= height_ ? below : -1;
    const int by_right = left >= 0 && left + 1 <= width_ ? left + 1 : -1;
    down = by_down >= by_right;
    return std::max(by_down, by_right);
  }

  // Returns whether the end of both sides is reached. Sets `best` to the diagonal that reaches furthest.
  bool step(int differences, int& best) {
    furthest_.resize(row(differences + 1));
    int best_sum = -1;
    for (int diagonal = -differences; diagonal <= differences; diagonal += 2) {
      bool down = false;
      int x = entry(differences, diagonal, down);
      while (x >= 0 && x < width_ && x - diagonal < height_ &&
             a_[origin_.a + x] == b_[origin_.b + x - diagonal]) {
        ++x;
      }
      at(differences, diagonal) = x;
      if (x < 0) continue;
      if (2 * x - diagonal > best_sum) {
        best_sum = 2 * x - diagonal;
        best = diagonal;
      }
    }
    return best_sum == width_ + height_;
  }

  Point walk_back(int differences, int diagonal, std::vector<CommonRun>& runs) {
    const int end = at(differences, diagonal);
    const Point reached{origin_.a + static_cast<uint32_t>(end),
                        origin_.b + static_cast<uint32_t>(end - diagonal)};
    std::vector<CommonRun> backwards;
    for (;; --differences) {
      const int x = at(differences, diagonal);
      bool down = false;
      const int start = entry(differences, diagonal, down);
      backwards.push_back({origin_.a + static_cast<uint32_t>(start),
                           origin_.b + static_cast<uint32_t>(start - diagonal),
                           static_cast<uint32_t>(x - start)});
      if (differences == 0) break;
      diagonal += down ? 1 : -1;
    }
    for (auto run = backwards.rbegin(); run != backwards.rend(); ++run) append_run(runs, *run);
    return reached;
  }

  Keys a_, b_;
  Point origin_;
  int width_ = 0, height_ = 0;
  std::vector<int> furthest_;
};

void compare(Keys a, Keys b, Point from, Point to, std::vector<CommonRun>& runs) {
  Search search(a.first(to.a), b.first(to.b));
  while (from.a < to.a && from.b < to.b) from = search.from(from, runs);
}

struct Gram {
  uint64_t hash;
  uint32_t position;
  bool operator<(const Gram& other) const {
    return hash != other.hash ? hash < other.hash : position < other.position;
  }
};

std::vector<Gram> grams(Keys keys, uint32_t length) {
  std::vector<Gram> out;
  for (uint32_t i = 0; i + length <= keys.size(); ++i) {
    uint64_t hash = 0;
    for (const uint32_t key : keys.subspan(i, length)) {
      hash = (hash ^ key) * 0x9E3779B97F4A7C15u;
      hash ^= hash >> 29;
    }
    out.push_back({hash, i});
  }
  std::sort(out.begin(), out.end());
  return out;
}

bool is_single(const std::vector<Gram>& sorted, size_t i) {
  return (i == 0 || sorted[i - 1].hash != sorted[i].hash) &&
         (i + 1 == sorted.size() || sorted[i + 1].hash != sorted[i].hash);
}

// The longest chain of anchors that ascends on both sides (M. L. Fredman, "On computing the length of longest
// increasing subsequences", 1975). `anchors` must ascend in a.
std::vector<Point> longest_chain(const std::vector<Point>& anchors) {
  std::vector<uint32_t> tails, previous(anchors.size());
  constexpr uint32_t kNone = UINT32_MAX;
  for (uint32_t i = 0; i < anchors.size(); ++i) {
    const auto tail = std::lower_bound(tails.begin(), tails.end(), anchors[i].b,
                                       [&](uint32_t index, uint32_t b) { return anchors[index].b < b; });
    previous[i] = tail == tails.begin() ? kNone : *(tail - 1);
    if (tail == tails.end()) {
      tails.push_back(i);
    } else {
      *tail = i;
    }
  }
  std::vector<Point> chain;
  for (uint32_t i = tails.empty() ? kNone : tails.back(); i != kNone; i = previous[i]) {
    chain.push_back(anchors[i]);
  }
  std::reverse(chain.begin(), chain.end());
  return chain;
}

std::vector<Point> anchors_of(Keys a, Keys b) {
  const std::vector<Gram> in_a = grams(a, kAnchor), in_b = grams(b, kAnchor);
  std::vector<Point> anchors;
  for (size_t i = 0, j = 0; i < in_a.size(); ++i) {
    while (j < in_b.size() && in_b[j].hash < in_a[i].hash) ++j;
    if (j == in_b.size() || in_b[j].hash != in_a[i].hash) continue;
    if (!is_single(in_a, i) || !is_single(in_b, j)) continue;
    const Point anchor{in_a[i].position, in_b[j].position};
    if (std::equal(a.begin() + anchor.a, a.begin() + anchor.a + kAnchor, b.begin() + anchor.b))
      anchors.push_back(anchor);
  }
  sort_values(anchors, [](const Point& x, const Point& y) { return x.a < y.a; });
  return longest_chain(anchors);
}

}  // namespace

std::vector<CommonRun> common_runs(std::span<const uint32_t> a, std::span<const uint32_t> b) {
  std::vector<CommonRun> runs;
  Point at;
  while (at.a < a.size() && at.a < b.size() && a[at.a] == b[at.a]) ++at.a;
  at.b = at.a;
  append_run(runs, {0, 0, at.a});
  uint32_t tail = 0;
  const size_t shorter = std::min(a.size(), b.size());
  while (tail < shorter - at.a && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) ++tail;
  const Point end{static_cast<uint32_t>(a.size()) - tail, static_cast<uint32_t>(b.size()) - tail};
  if (end.a - at.a + end.b - at.b > kLongInput) {
    for (const Point& anchor : anchors_of(a.first(end.a), b.first(end.b))) {
      if (anchor.a < at.a || anchor.b < at.b) continue;
      compare(a, b, at, anchor, runs);
      append_run(runs, {anchor.a, anchor.b, kAnchor});
      at = {anchor.a + kAnchor, anchor.b + kAnchor};
    }
  }
  compare(a, b, at, end, runs);
  append_run(runs, {end.a, end.b, tail});
  return runs;
}

}  // namespace duidu
