#include "align/fidelity/segments.h"

#include <algorithm>
#include <utility>

#include "align/fidelity/token_diff.h"
#include "base/sorting.h"

namespace duidu {
namespace {

using Keys = std::span<const uint32_t>;

constexpr uint32_t kMovedGram = 3;
// The number of occurrences examined for one gram of a moved run, so that a word repeated ten thousand times
// does not cost more.
constexpr size_t kMaxMovedOccurrences = 16;

// A run of keys that was removed at `a` and inserted at `b`.
struct Move {
  uint32_t a, b, length;
};

// Drops common runs that are shorter than the replacements on both of their sides (N. Fraser, "Diff
// Strategies", 2006).
std::vector<CommonRun> without_chance(const std::vector<CommonRun>& runs, Keys a, Keys b,
                                      const std::vector<uint8_t>& weights) {
  std::vector<CommonRun> kept;
  const auto change_before = [&](const CommonRun& run) {
    const uint32_t a_end = kept.empty() ? 0 : kept.back().a + kept.back().length;
    const uint32_t b_end = kept.empty() ? 0 : kept.back().b + kept.back().length;
    return std::max(run.a - a_end, run.b - b_end);
  };
  const auto pop_chance = [&](uint32_t change_behind) {
    while (!kept.empty()) {
      const CommonRun last = kept.back();
      kept.pop_back();
      const uint32_t before = change_before(last);
      const bool is_fixed = weights[a[last.a]] == 0;
      if (is_fixed || last.length >= std::min(before, change_behind)) {
        kept.push_back(last);
        return;
      }
      change_behind += last.length + before;
    }
  };
  for (const CommonRun& run : runs) {
    pop_chance(change_before(run));
    kept.push_back(run);
  }
  const auto a_size = static_cast<uint32_t>(a.size()), b_size = static_cast<uint32_t>(b.size());
  pop_chance(change_before({a_size, b_size, 0}));
  return kept;
}

// Where keys repeat, a common run may be separated from its continuation by chance ("[the] bridge, the
// [council]"). A run that also occurs directly before or behind its neighbour, with a gap on one side only,
// is moved there.
std::vector<CommonRun> without_islands(const std::vector<CommonRun>& runs, Keys a, Keys b) {
  std::vector<CommonRun> joined;
  for (CommonRun run : runs) {
    while (!joined.empty()) {
      const CommonRun last = joined.back();
      const uint32_t a_gap = run.a - last.a - last.length, b_gap = run.b - last.b - last.length;
      const bool in_a = b_gap == 0;
      const uint32_t gap = in_a ? a_gap : b_gap;
      if ((a_gap != 0 && b_gap != 0) || gap < std::min(last.length, run.length)) break;
      const Keys side = in_a ? a : b;
      const uint32_t last_at = in_a ? last.a : last.b, run_at = in_a ? run.a : run.b;
      const auto is_same = [&](uint32_t x, uint32_t y, uint32_t length) {
        return length <= gap && std::equal(side.begin() + x, side.begin() + x + length, side.begin() + y);
      };
      if (is_same(last_at, run_at - last.length, last.length)) {
        run = {run.a - last.length, run.b - last.length, run.length + last.length};
        joined.pop_back();
      } else if (is_same(run_at, last_at + last.length, run.length)) {
        run = {last.a, last.b, last.length + run.length};
        joined.pop_back();
      } else {
        break;
      }
    }
    joined.push_back(run);
  }
  return joined;
}

std::vector<Segment> kept_and_replaced(const std::vector<CommonRun>& runs, Keys a, Keys b) {
  std::vector<Segment> segments;
  uint32_t x = 0, y = 0;
  const auto replace_up_to = [&](uint32_t a_last, uint32_t b_last) {
    if (x < a_last || y < b_last) segments.push_back({Segment::Kind::kReplaced, x, a_last, y, b_last, 0});
  };
  for (const CommonRun& run : runs) {
    replace_up_to(run.a, run.b);
    x = run.a + run.length;
    y = run.b + run.length;
    segments.push_back({Segment::Kind::kKept, run.a, x, run.b, y, 0});
  }
  replace_up_to(static_cast<uint32_t>(a.size()), static_cast<uint32_t>(b.size()));
  return segments;
}

// One flag for each key of a side: it was replaced.
std::vector<uint8_t> replaced_keys(const std::vector<Segment>& segments, size_t size, bool of_a) {
  std::vector<uint8_t> replaced(size);
  for (const Segment& segment : segments) {
    if (segment.kind != Segment::Kind::kReplaced) continue;
    const uint32_t first = of_a ? segment.a_first : segment.b_first;
    const uint32_t last = of_a ? segment.a_last : segment.b_last;
    std::fill(replaced.begin() + first, replaced.begin() + last, true);
  }
  return replaced;
}

class MoveFinder {
 public:
  MoveFinder(Keys a, Keys b, const std::vector<uint8_t>& weights, const std::vector<Segment>& segments)
      : a_(a),
        b_(b),
        weights_(weights),
        free_a_(replaced_keys(segments, a.size(), true)),
        free_b_(replaced_keys(segments, b.size(), false)) {}

  // The moves, ordered by `a`; none overlaps another.
  std::vector<Move> find() {
    std::vector<Move> candidates = all();
    sort_values(candidates, [](const Move& x, const Move& y) {
      if (x.length != y.length) return x.length > y.length;
      return x.a != y.a ? x.a < y.a : x.b < y.b;
    });
    std::vector<Move> moves;
    for (const Move& move : candidates) {
      if (!claim(move)) continue;
      moves.push_back(move);
    }
    sort_values(moves, [](const Move& x, const Move& y) { return x.a < y.a; });
    return moves;
  }

 private:
  bool agrees(uint32_t x, uint32_t y) const {
    return x < a_.size() && y < b_.size() && free_a_[x] && free_b_[y] && a_[x] == b_[y];
  }

  std::vector<Move> all() const {
    std::vector<std::pair<uint64_t, uint32_t>> grams;
    const auto gram_at = [](Keys keys, uint32_t i) {
      return (uint64_t{keys[i]} << 42) ^ (uint64_t{keys[i + 1]} << 21) ^ keys[i + 2];
    };
    for (uint32_t x = 0; x + kMovedGram <= a_.size(); ++x) {
      if (free_a_[x] && free_a_[x + 1] && free_a_[x + 2]) grams.push_back({gram_at(a_, x), x});
    }
    sort_values(grams, [](const auto& x, const auto& y) { return x < y; });
    std::vector<Move> found;
    for (uint32_t y = 0; y + kMovedGram <= b_.size(); ++y) {
      if (!free_b_[y]) continue;
      auto gram = std::lower_bound(grams.begin(), grams.end(), std::pair{gram_at(b_, y), 0u});
      for (size_t n = 0; n < kMaxMovedOccurrences && gram != grams.end() && gram->first == gram_at(b_, y);
           ++n) {
        const uint32_t x = (gram++)->second;
        const bool is_start = x == 0 || y == 0 || !agrees(x - 1, y - 1);
        if (is_start) add_longest(x, y, found);
      }
    }
    return found;
  }

  void add_longest(uint32_t x, uint32_t y, std::vector<Move>& found) const {
    uint32_t length = 0, weight = 0;
    for (; agrees(x + length, y + length); ++length) weight += weights_[a_[x + length]];
    if (weight >= kMovedWeight) found.push_back({x, y, length});
  }

  bool claim(const Move& move) {
    for (uint32_t i = 0; i < move.length; ++i) {
      if (!agrees(move.a + i, move.b + i)) return false;
    }
    std::fill_n(free_a_.begin() + move.a, move.length, false);
    std::fill_n(free_b_.begin() + move.b, move.length, false);
    return true;
  }

  Keys a_, b_;
  const std::vector<uint8_t>& weights_;
  std::vector<uint8_t> free_a_, free_b_;
};

// A part of one side of a replaced segment: a moved run, or what is between two.
struct Piece {
  uint32_t first, last;
  uint32_t move;  // kNoMove: not moved
};
constexpr uint32_t kNoMove = UINT32_MAX;

std::vector<Piece> cut(uint32_t first, uint32_t last, const std::vector<std::pair<Move, uint32_t>>& moves,
                       bool of_a) {
  std::vector<Piece> pieces;
  const auto start_of = [&](const Move& move) { return of_a ? move.a : move.b; };
  auto next = std::lower_bound(
      moves.begin(), moves.end(), first,
      [&](const std::pair<Move, uint32_t>& move, uint32_t at) { return start_of(move.first) < at; });
  for (; next != moves.end() && start_of(next->first) < last; ++next) {
    const uint32_t start = start_of(next->first);
    if (first < start) pieces.push_back({first, start, kNoMove});
    first = start + next->first.length;
    pieces.push_back({start, first, next->second});
  }
  if (first < last) pieces.push_back({first, last, kNoMove});
  return pieces;
}

class Cutter {
 public:
  explicit Cutter(const std::vector<Move>& moves) : segments_of_move_(moves.size()) {
    for (uint32_t i = 0; i < moves.size(); ++i) by_a_.push_back({moves[i], i});
    by_b_ = by_a_;
    sort_values(by_b_, [](const auto& x, const auto& y) { return x.first.b < y.first.b; });
  }

  std::vector<Segment> run(const std::vector<Segment>& segments) {
    for (const Segment& segment : segments) {
      if (segment.kind == Segment::Kind::kKept) {
        out_.push_back(segment);
      } else {
        cut_segment(segment);
      }
    }
    for (const auto& [in_a, in_b] : segments_of_move_) {
      out_[in_a].counterpart = in_b;
      out_[in_b].counterpart = in_a;
    }
    return std::move(out_);
  }

 private:
  void cut_segment(const Segment& segment) {
    const std::vector<Piece> a = cut(segment.a_first, segment.a_last, by_a_, true);
    const std::vector<Piece> b = cut(segment.b_first, segment.b_last, by_b_, false);
    uint32_t x = segment.a_first, y = segment.b_first;
    for (size_t i = 0, j = 0; i < a.size() || j < b.size();) {
      const auto number = static_cast<uint32_t>(out_.size());
      Segment next{Segment::Kind::kMoved, x, x, y, y, 0};
      if (i < a.size() && a[i].move != kNoMove) {
        segments_of_move_[a[i].move].first = number;
        x = next.a_last = a[i++].last;
      } else if (j < b.size() && b[j].move != kNoMove) {
        segments_of_move_[b[j].move].second = number;
        y = next.b_last = b[j++].last;
      } else {
        next.kind = Segment::Kind::kReplaced;
        if (i < a.size()) x = next.a_last = a[i++].last;
        if (j < b.size()) y = next.b_last = b[j++].last;
      }
      out_.push_back(next);
    }
  }

  std::vector<std::pair<Move, uint32_t>> by_a_, by_b_;
  std::vector<std::pair<uint32_t, uint32_t>> segments_of_move_;  // the two segments of each move
  std::vector<Segment> out_;
};

}  // namespace

std::vector<Segment> segments_of(std::span<const uint32_t> a, std::span<const uint32_t> b,
                                 const std::vector<uint8_t>& weights) {
  const bool is_swapped = std::lexicographical_compare(b.begin(), b.end(), a.begin(), a.end());
  if (is_swapped) std::swap(a, b);
  const std::vector<CommonRun> runs = without_islands(common_runs(a, b), a, b);
  std::vector<Segment> segments = kept_and_replaced(without_chance(runs, a, b, weights), a, b);
  segments = Cutter(MoveFinder(a, b, weights, segments).find()).run(segments);
  if (!is_swapped) return segments;
  for (Segment& segment : segments) {
    std::swap(segment.a_first, segment.b_first);
    std::swap(segment.a_last, segment.b_last);
  }
  return segments;
}

}  // namespace duidu
