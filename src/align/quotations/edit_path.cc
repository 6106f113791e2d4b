#include "align/quotations/edit_path.h"

#include <algorithm>

#include "align/quotations/parameters.h"

namespace duidu {
namespace {

constexpr int32_t kUnreached = -(1 << 28);  // far below any distance, even after a few steps
constexpr int32_t kMargin = 2;              // cells beyond both ends that the next wave may look at
constexpr uint32_t kMaxEdits = 1 << 16;     // bounds the memory; another anchor continues from there

int32_t points_of(uint32_t edits, int32_t diagonal, int32_t reach) {
  return 2 * reach + diagonal - 4 * static_cast<int32_t>(edits);
}

// Where a path with one edit more begins on a diagonal: after an extra code point in `b`, a replaced one, or
// an extra one in `a`. `before` is the cell of the same diagonal, one edit earlier.
int32_t start_from(const int32_t* before) { return std::max(before[-1], std::max(before[0], before[1]) + 1); }

}  // namespace

template <int kStep>
PathFinder::Best PathFinder::spread(const TextRay& a, const TextRay& b, int32_t credit, int32_t max_drop,
                                    Budget& budget) {
  const auto a_size = static_cast<int32_t>(a.size), b_size = static_cast<int32_t>(b.size);
  // Follows equal code points up to `end`, on the diagonal on which `y` begins.
  const auto slide = [x = a.first](std::ptrdiff_t reach, std::ptrdiff_t end, const auto* y) {
    while (reach < end && x[reach * kStep] == y[reach * kStep]) ++reach;
    return static_cast<int32_t>(reach);
  };
  // A path may lose less while it has won little.
  const auto drop = [&](int32_t points) {
    return std::min(max_drop, kParameters.min_drop + (credit + points) / 2);
  };
  waves_.assign(1, {kMargin, 0, 1});
  make_room(2 * kMargin + 1);
  std::fill_n(reach_.begin(), 2 * kMargin + 1, kUnreached);
  const int32_t first = reach_[kMargin] = slide(0, std::min(a_size, b_size), b.first);
  Best best{points_of(0, 0, first), 0, 0};
  uint32_t passed = static_cast<uint32_t>(first) + 1;
  for (uint32_t edits = 1; edits < kMaxEdits; ++edits) {
    const Wave before = waves_.back();
    Wave wave{before.begin + static_cast<size_t>(before.count) + 2 * kMargin, before.lowest - 1,
              before.count + 2};
    make_room(wave.begin + static_cast<size_t>(wave.count + kMargin));
    const int32_t* old = reach_.data() + before.begin - 1;
    int32_t* cells = reach_.data() + wave.begin;
    std::fill_n(cells - kMargin, kMargin, kUnreached);
    std::fill_n(cells + wave.count, kMargin, kUnreached);
    // The sum of both distances of each cell, 2 * reach + diagonal: its points without the constant cost of
    // the edits.
    const int32_t cost = points_of(edits, 0, 0);
    int32_t most = best.points - cost, most_at = -1;
    const auto* y = b.first + std::ptrdiff_t{wave.lowest} * kStep;
    for (int32_t i = 0, diagonal = wave.lowest; i < wave.count; ++i, ++diagonal, y += kStep) {
      const int32_t begin = start_from(old + i), end = std::min(a_size, b_size - diagonal);
      cells[i] = kUnreached;
      if (begin < 0 || begin > end) continue;
      const int32_t reach = cells[i] = slide(begin, end, y);
      passed += static_cast<uint32_t>(reach - begin);
      if (2 * reach + diagonal > most) most = 2 * reach + diagonal, most_at = i;
    }
    passed += static_cast<uint32_t>(wave.count);
    if (most_at >= 0) best = {most + cost, edits, wave.lowest + most_at};
    const int32_t least = best.points - drop(best.points);
    const auto is_hopeless = [&](int32_t i) { return points_of(edits, wave.lowest + i, cells[i]) < least; };
    while (wave.count > 0 && is_hopeless(wave.count - 1)) cells[--wave.count] = kUnreached;
    int32_t hopeless = 0;
    while (hopeless < wave.count && is_hopeless(hopeless)) cells[hopeless++] = kUnreached;
    wave = {wave.begin + static_cast<size_t>(hopeless), wave.lowest + hopeless, wave.count - hopeless};
    if (wave.count == 0 || !budget.spend(passed)) break;
    passed = 0;
    waves_.push_back(wave);
  }
  return best;
}

void PathFinder::make_room(size_t size) {
  if (reach_.size() < size) reach_.resize(size + size / 4);
}

// Follows the best path back to its beginning, edit by edit.
void PathFinder::trace(const Best& best) {
  runs_.clear();
  int32_t diagonal = best.diagonal;
  const auto append = [&](int32_t begin, int32_t end) {
    if (begin == end) return;
    runs_.push_back({static_cast<uint32_t>(begin), static_cast<uint32_t>(begin + diagonal),
                     static_cast<uint32_t>(end - begin)});
  };
  const auto cell = [&](uint32_t edits) {
    const Wave& wave = waves_[edits];
    return reach_.data() + (static_cast<int64_t>(wave.begin) + diagonal - wave.lowest);
  };
  int32_t reach = *cell(best.edits);
  for (uint32_t edits = best.edits; edits > 0; --edits) {
    const int32_t* before = cell(edits - 1);
    const int32_t begin = start_from(before);
    append(begin, reach);
    if (before[0] + 1 == begin) {
      reach = begin - 1;
    } else if (before[1] + 1 == begin) {
      ++diagonal;
      reach = begin - 1;
    } else {
      --diagonal;
      reach = begin;
    }
  }
  append(0, reach);
  std::reverse(runs_.begin(), runs_.end());
}

namespace {

template <int kStep>
bool agree(const TextRay& a, const TextRay& b, int32_t drop, int32_t run) {
  constexpr int32_t kLone = 4;  // isolated equal code points that a path may pass
  // A run of `run` equal code points contains every `run`th offset, so only these are examined.
  const auto agree_on = [&](const TextRay& x, const TextRay& y, int32_t ahead) {
    const int32_t reach = (drop - 3 * ahead) / 2 + kLone + run - 1;
    const int32_t end = std::min({reach, static_cast<int32_t>(x.size) - ahead, static_cast<int32_t>(y.size)});
    const auto *p = x.first + ahead * kStep, *q = y.first;
    for (int32_t i = run - 1; i < end; i += run) {
      if (p[i * kStep] != q[i * kStep]) continue;
      int32_t first = i, last = i + 1;
      while (first > 0 && p[(first - 1) * kStep] == q[(first - 1) * kStep]) --first;
      while (last < end && p[last * kStep] == q[last * kStep]) ++last;
      if (last - first >= run) return true;
    }
    return false;
  };
  if (agree_on(a, b, 0)) return true;
  for (int32_t ahead = 1; 3 * ahead <= drop; ++ahead) {
    if (agree_on(a, b, ahead) || agree_on(b, a, ahead)) return true;
  }
  return false;
}

}  // namespace

bool agree_nearby(const TextRay& a, const TextRay& b, int32_t drop, int32_t run) {
  return a.step > 0 ? agree<1>(a, b, drop, run) : agree<-1>(a, b, drop, run);
}

const std::vector<EqualRun>& PathFinder::extend(const TextRay& a, const TextRay& b, int32_t credit,
                                                int32_t max_drop, Budget& budget) {
  trace(a.step > 0 ? spread<1>(a, b, credit, max_drop, budget) : spread<-1>(a, b, credit, max_drop, budget));
  return runs_;
}

}  // namespace duidu
