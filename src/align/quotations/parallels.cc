#include "align/quotations/parallels.h"

#include <algorithm>
#include <span>

#include "align/quotations/edit_path.h"
#include "align/quotations/parameters.h"
#include "text/unicode.h"

namespace duidu {
namespace {

// The binary logarithm x 256 of a number cut to its four highest bits; 0 for 0.
uint32_t rough_log2(uint64_t value) {
  uint32_t log = 0;
  for (; value >= 16; value >>= 1) log += kBit;
  constexpr uint32_t kSmall[] = {0, 0, 256, 405, 512, 594, 661, 718, 768, 811, 850, 885, 917, 947, 974, 1000};
  return log + kSmall[value];
}

// Sums up the hits near each diagonal. A sum leaks away within a few hundred code points, so that few bands
// have one at a time; a small set-associative table holds those that last longest.
class Bands {
 public:
  Bands(const WholeText& source, const WholeText& commentary)
      : commentary_size_(commentary.size()),
        by_chance_(rough_log2(source.size() / (3 * kParameters.band))),
        sets_(kSets) {}

  // Adds the hit to its band; returns the band's sum, in bits x 256.
  uint32_t add(const Hit& hit, bool is_han) {
    const Match& match = hit.match;
    const uint32_t at = band_of(match);
    uint32_t before = 0;
    for (uint32_t near = at - 1; near <= at + 1; ++near) {
      for (const Band& band : set_of(near)) {
        if (band.number == near)
          before = std::max(before, left_of(band, match.commentary, match.commentary_end()));
      }
    }
    const uint32_t chance = rough_log2(hit.occurrence_count);
    const uint32_t longer = match.length - hit.seed_length;
    const uint32_t worth =
        (by_chance_ > chance ? by_chance_ - chance : 0) +
        std::min(longer, 1000u) * (is_han ? kParameters.longer_han : kParameters.longer_letter);
    slot_for(at, match) = {at, match.commentary_end(), before + worth};
    return before + worth;
  }

  void empty(const Match& match) {
    for (Band& band : set_of(band_of(match))) {
      if (band.number == band_of(match)) band = {};
    }
  }

 private:
  static constexpr uint32_t kSets = 1024, kWays = 2;

  struct Band {
    uint32_t number = 0;
    uint32_t last = 0;
    uint32_t bits = 0;
  };
  using Set = std::array<Band, kWays>;

  Set& set_of(uint32_t band) { return sets_[band % kSets]; }

  uint32_t band_of(const Match& match) const {
    return (match.source + commentary_size_ - match.commentary) / kParameters.band + 1;
  }

  // The band's own entry, or else the entry of its set with the smallest sum left.
  Band& slot_for(uint32_t number, const Match& match) {
    Set& set = set_of(number);
    if (set[0].number == number) return set[0];
    if (set[1].number == number) return set[1];
    const uint32_t at = match.commentary;
    return left_of(set[0], at, UINT32_MAX) <= left_of(set[1], at, UINT32_MAX) ? set[0] : set[1];
  }

  // What is left of the band's sum at a match [first, end); 0 for a match that ends before the last hit
  // added.
  static uint32_t left_of(const Band& band, uint32_t first, uint32_t end) {
    if (end < band.last) return 0;
    const uint32_t distance = first > band.last ? first - band.last : 0;
    const uint64_t lost = uint64_t{distance} * kParameters.leak;
    return band.bits > lost ? band.bits - static_cast<uint32_t>(lost) : 0;
  }

  uint32_t commentary_size_;
  uint32_t by_chance_;
  std::vector<Set> sets_;
};

class ParallelFinder {
 public:
  ParallelFinder(const WholeText& source, const WholeText& commentary, const EvidenceTable& evidence,
                 const Frames& frames, Budget& budget)
      : source_(source),
        commentary_(commentary),
        evidence_(evidence),
        frames_(frames),
        budget_(budget),
        bands_(source, commentary) {}

  void visit(const Hit& hit) {
    const bool is_han = is_ideographic(commentary_.folded()[hit.match.commentary]);
    const uint32_t bits = bands_.add(hit, is_han);
    const bool is_worth = is_promising_alone(hit.match);
    if ((!is_worth && bits < kParameters.anchor_bits) || is_known(hit.match)) return;
    const uint32_t weak_bits = is_worth ? kParameters.weak_bits : kParameters.doubtful_bits;
    const bool is_alone = bits < weak_bits && !goes_on(hit.match, is_han);
    if (is_alone && !is_worth) return;
    bands_.empty(hit.match);
    if (!is_alone && active_.size() < kParameters.max_overlaps) {
      const Parallel parallel = extend(hit.match, is_han);
      active_.push_back(parallel);
      split(parallel);
    } else if (is_worth) {
      found_.push_back({&hit.match, 1});
    }
  }

  ParallelList finish() {
    found_.shrink_to_fit();
    return std::move(found_);
  }

 private:
  // A cheap and generous test: false for what cannot become a quotation.
  bool is_promising(const Evidence& evidence, uint32_t first, uint32_t last) const {
    if (evidence.bits >= kParameters.promising_bits && evidence.length >= kParameters.alone_length)
      return true;
    if (evidence.length >= kParameters.framed_length && evidence.bits >= kParameters.framed_bits)
      return frames_.is_framable(first, last);
    return evidence.length >= kParameters.line_length && evidence.bits >= kParameters.line_bits &&
           frames_.has_mail_line_between(first - std::min(first, kParameters.line_reach),
                                         first + kParameters.line_reach) &&
           frames_.is_framable(first, last);
  }

  // Does the test of is_promising for a match alone. Most matches are short; these are rejected by an upper
  // bound of their length, and then by their frame, before their evidence is computed.
  bool is_promising_alone(const Match& match) const {
    const uint32_t first = match.commentary, last = match.commentary_end();
    const uint32_t most = evidence_.most_length(first, last);
    if (most < std::min({kParameters.line_length, kParameters.framed_length, kParameters.alone_length}))
      return false;
    if (most < kParameters.alone_length && !frames_.is_framable(first, last)) return false;
    return is_promising(evidence_.between(first, last), first, last);
  }

  // Whether an alignment made before contains the match.
  bool is_known(const Match& match) {
    std::erase_if(active_, [&](const Parallel& p) { return p.commentary_end <= match.commentary; });
    return std::any_of(active_.begin(), active_.end(), [&](const Parallel& p) {
      return p.commentary <= match.commentary && match.source >= p.source &&
             match.source_end() <= p.source_end;
    });
  }

  // The points of PathFinder for equal code points, limited to what makes a difference.
  static int32_t points_of(uint32_t equal) { return static_cast<int32_t>(std::min(equal, 1000u)); }

  // Both texts forward and backward from an anchor; backward no further than reach_back, as an anchor stands near the beginning of
  // what it belongs to.
  struct Rays {
    TextRay onward_a, onward_b, back_a, back_b;
  };
  Rays rays_from(const Match& anchor) const {
    const char16_t *a = commentary_.folded().data(), *b = source_.folded().data();
    const uint32_t back_a = std::min(anchor.commentary, kParameters.reach_back);
    const uint32_t back_b = std::min(anchor.source, 2 * kParameters.reach_back);
    return {{a + anchor.commentary_end(), commentary_.size() - anchor.commentary_end(), 1},
            {b + anchor.source_end(), source_.size() - anchor.source_end(), 1},
            {a + anchor.commentary - 1, back_a, -1},
            {b + anchor.source - 1, back_b, -1}};
  }

  // Whether more code points agree near the anchor. Most weak anchors are chance and have no such neighbours,
  // and a full alignment costs fifty times as much.
  bool goes_on(const Match& anchor, bool is_han) {
    const Rays rays = rays_from(anchor);
    uint32_t more = 0;
    const auto look = [&](const TextRay& a, const TextRay& b) {
      if (!agree_nearby(a, b, kParameters.look_drop, is_han ? kParameters.han_run : kParameters.letter_run))
        return;
      for (const EqualRun& run : paths_.extend(a, b, 0, kParameters.look_drop, budget_)) more += run.length;
    };
    look(rays.onward_a, rays.onward_b);
    look(rays.back_a, rays.back_b);
    return more >= kParameters.look_for;
  }

  Parallel extend(const Match& anchor, bool is_han) {
    const Rays rays = rays_from(anchor);
    const int32_t drop = is_han ? kParameters.max_drop_han : kParameters.max_drop_letters;
    Parallel parallel;
    const auto path = [&](const TextRay& a, const TextRay& b, uint32_t equal) -> std::span<const EqualRun> {
      const int32_t credit = points_of(equal);
      if (is_han &&
          !agree_nearby(a, b, std::min(drop, kParameters.min_drop + credit / 2), kParameters.han_run))
        return {};
      return paths_.extend(a, b, credit, drop, budget_);
    };
    std::span<const EqualRun> before;
    if (frames_.opening_at(anchor.commentary) != Edge::kMark)
      before = path(rays.back_a, rays.back_b, anchor.length);
    for (auto run = before.rbegin(); run != before.rend(); ++run) {
      parallel.runs.push_back(
          {anchor.commentary - run->a - run->length, anchor.source - run->b - run->length, run->length});
    }
    parallel.runs.push_back(anchor);
    uint32_t equal = 0;
    for (const Match& run : parallel.runs) equal += run.length;
    std::span<const EqualRun> behind;
    if (frames_.closing_at(anchor.commentary_end()) != Edge::kMark)
      behind = path(rays.onward_a, rays.onward_b, equal);
    for (const EqualRun& run : behind) {
      parallel.runs.push_back({anchor.commentary_end() + run.a, anchor.source_end() + run.b, run.length});
    }
    return part_of(parallel, 0, commentary_.size());
  }

  bool is_break(const Match& before, const Match& next) const {
    const uint32_t first = before.commentary_end(), last = next.commentary;
    if (frames_.has_paragraph_between(first, last)) return true;
    bool is_elided_here = false, is_elided_there = false, is_marked_there = false;
    for (uint32_t i = first; i <= last; ++i) {
      is_elided_here = is_elided_here || commentary_.has_ellipsis(i) || commentary_.omission_at(i) > 0;
    }
    for (uint32_t i = before.source_end(); i <= next.source; ++i) {
      const Seam seam = source_.seam(i);
      is_elided_there = is_elided_there || seam.has_ellipsis;
      is_marked_there = is_marked_there || seam.has_quotation_mark;
    }
    if (is_elided_here && !is_elided_there) return true;
    return !is_marked_there && last > first + 1 && frames_.has_mark_between(first, last);
  }

  // The first ellipsis inside the run that only the commentary has, which equal code points cross by chance;
  // the run's end if there is none.
  uint32_t ellipsis_within(const Match& run) const {
    for (uint32_t offset = 1; offset < run.length; ++offset) {
      if (!commentary_.has_ellipsis(run.commentary + offset)) continue;
      if (!source_.has_ellipsis(run.source + offset)) return run.commentary + offset;
    }
    return run.commentary_end();
  }

  // Splits the alignment at its breaks and keeps the parts.
  void split(const Parallel& parallel) {
    uint32_t begin = parallel.commentary;
    const bool is_exact = parallel.is_exact();
    for (size_t i = 0; i < parallel.runs.size(); ++i) {
      const Match& run = parallel.runs[i];
      const bool is_last = i + 1 == parallel.runs.size();
      const uint32_t cut = is_exact ? run.commentary_end() : ellipsis_within(run);
      if (cut < run.commentary_end()) {
        keep_part(parallel, begin, cut);
        begin = cut;
      }
      if (!is_last && !is_break(run, parallel.runs[i + 1])) continue;
      keep_part(parallel, begin, run.commentary_end());
      if (!is_last) begin = parallel.runs[i + 1].commentary;
    }
  }

  void keep_part(const Parallel& parallel, uint32_t begin, uint32_t end) {
    const Parallel part = part_of(parallel, begin, end);
    if (!part.is_empty() && is_promising(evidence_.of(part), begin, end)) found_.push_back(part.runs);
  }

  const WholeText& source_;
  const WholeText& commentary_;
  const EvidenceTable& evidence_;
  const Frames& frames_;
  Budget& budget_;
  Bands bands_;
  PathFinder paths_;
  std::vector<Parallel> active_;  // alignments that later matches may be part of
  ParallelList found_;
};

}  // namespace

ParallelList find_parallels(const WholeText& source, const WholeText& commentary, const SeedIndex& seeds,
                            const EvidenceTable& evidence, const Frames& frames, Budget& budget) {
  ParallelFinder finder(source, commentary, evidence, frames, budget);
  visit_matches(
      source, commentary, seeds, [&](const Hit& hit) { finder.visit(hit); }, budget);
  return finder.finish();
}

}  // namespace duidu
