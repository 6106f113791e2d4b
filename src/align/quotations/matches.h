// Finds the raw material of quotations: every maximal run of folded code points that both sides have. Refers
// to the texts; owns its tables.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "align/quotations/seeds.h"
#include "align/text/budget.h"
#include "align/text/whole_text.h"

namespace duidu {

// `length` folded code points from these indices on are equal on both sides.
struct Match {
  uint32_t commentary = 0;
  uint32_t source = 0;
  uint32_t length = 0;
  uint32_t commentary_end() const { return commentary + length; }
  uint32_t source_end() const { return source + length; }
};

// A maximal match, and the seed by which it was found.
struct Hit {
  Match match;
  uint32_t seed_length = 0;
  uint32_t occurrence_count = 0;  // occurrences of the seed in the source
};

// Extends equal code points to maximal matches. Must be asked in order of ascending commentary index. Gives
// each match once, unless more than kWays diagonals of one set have matches that extend as far. Refers to the
// texts.
class MatchFinder {
 public:
  MatchFinder(const WholeText& source, const WholeText& commentary)
      : source_(source.folded()), commentary_(commentary.folded()), done_(size_t{1} << kSetBits) {}

  // Whether the match of `length` code points at these indices can be longer: the code points before it or
  // behind it are equal.
  bool goes_on(uint32_t commentary, uint32_t source, uint32_t length) const {
    if (commentary > 0 && source > 0 && commentary_[commentary - 1] == source_[source - 1]) return true;
    const size_t here = commentary + length, there = source + length;
    return here < commentary_.size() && there < source_.size() && commentary_[here] == source_[there];
  }

  // The maximal match through these indices; empty if there is none or an earlier match covers them.
  Match extend(uint32_t commentary, uint32_t source) {
    const uint32_t diagonal = source - commentary;
    Done& done = done_of(diagonal);
    if (done.diagonal == diagonal && done.until > commentary) return {};
    const char16_t *a = commentary_.data() + commentary, *b = source_.data() + source;
    const auto most =
        static_cast<uint32_t>(std::min(commentary_.size() - commentary, source_.size() - source));
    uint32_t forward = 0, back = 0;
    while (forward < most && a[forward] == b[forward]) ++forward;
    if (forward == 0) return {};
    done = {diagonal, commentary + forward};
    for (const uint32_t least = std::min(commentary, source); back < least && a[-1] == b[-1]; --a, --b)
      ++back;
    return {commentary - back, source - back, back + forward};
  }

 private:
  static constexpr int kSetBits = 10;
  static constexpr size_t kWays = 2;

  // How far the commentary is done with on a diagonal (source - commentary).
  struct Done {
    uint32_t diagonal = 0;
    uint32_t until = 0;
  };

  // The diagonal's own entry, or else the entry of its set that is done with first.
  Done& done_of(uint32_t diagonal) {
    std::array<Done, kWays>& set = done_[diagonal * 0x9E3779B1u >> (32 - kSetBits)];
    Done* found = &set[0];
    for (Done& done : set) {
      if (done.diagonal == diagonal) return done;
      if (done.until < found->until) found = &done;
    }
    return *found;
  }

  std::u16string_view source_;
  std::u16string_view commentary_;
  std::vector<std::array<Done, kWays>> done_;
};

// A match no longer than its seed, which begins with `first`, is ignored if the seed has more occurrences
// than this.
inline uint32_t most_bare_occurrences(char32_t first) {
  return is_ideographic(first) ? kParameters.bare_han_occurrences : kParameters.bare_letter_occurrences;
}

// Calls `visit` for every maximal match that holds a seed with at most max_occurrences, and that is longer
// than the seed unless the seed is rare (most_bare_occurrences). Matches come in the order of their first
// such seed in the commentary. A spent budget ends the visit early.
template <typename Visit>
void visit_matches(const WholeText& source, const WholeText& commentary, const SeedIndex& seeds, Visit visit,
                   Budget& budget) {
  constexpr uint32_t kTogether = 64;
  MatchFinder finder(source, commentary);
  std::array<SeedIndex::Probe, kTogether> probes;
  std::vector<SeedIndex::Found> room(kTogether * (kParameters.max_occurrences + 1));
  const char16_t *here = commentary.folded().data(), *there = source.folded().data();
  for (SeedReader reader(commentary, 0, seeds.shape()); !reader.is_at_end();) {
    uint32_t steps = 0, count = 0;
    for (; steps < kTogether && !reader.is_at_end(); ++steps, reader.step()) {
      probes[count] = {reader.seed(), reader.index()};
      count += probes[count].seed.length != 0;
    }
    if (!budget.spend(steps)) return;
    const std::span<SeedIndex::Found> found =
        seeds.find_occurrences(std::span(probes).first(count), kParameters.max_occurrences, room);
    // Occurrences of other seeds with the same tag are recognised by their first code point. Reading these in
    // one loop lets the memory accesses overlap.
    size_t kept = 0;
    for (const SeedIndex::Found& one : found) {
      const bool is_same = here[probes[one.probe].index] == there[one.index];
      found[kept] = one;
      kept += is_same;
    }
    for (const SeedIndex::Found& one : found.first(kept)) {
      const uint32_t length = probes[one.probe].seed.length;
      if (one.occurrence_count > most_bare_occurrences(here[probes[one.probe].index]) &&
          !finder.goes_on(probes[one.probe].index, one.index, length))
        continue;
      const Match match = finder.extend(probes[one.probe].index, one.index);
      if (budget.spend(1 + match.length) && match.length >= length)
        visit(Hit{match, length, one.occurrence_count});
    }
  }
}

}  // namespace duidu
