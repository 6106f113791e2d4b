// The raw material of quotations: every longest run of folded code points that stands on both sides.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "align/budget.h"
#include "align/seeds.h"
#include "align/whole_text.h"

namespace duidu {

// `length` folded code points from these indices are the same on both sides.
struct Match {
  uint32_t commentary = 0;
  uint32_t source = 0;
  uint32_t length = 0;
  uint32_t commentary_end() const { return commentary + length; }
  uint32_t source_end() const { return source + length; }
};

// A maximal match, and the seed through which it was found.
struct Hit {
  Match match;
  uint32_t seed_length = 0;
  uint32_t place_count = 0;  // source places of the seed
};

// Extends equal code points to maximal matches; each is given once. Refers to the texts.
class MatchFinder {
 public:
  MatchFinder(const WholeText& source, const WholeText& commentary)
      : source_(source.folded()),
        commentary_(commentary.folded()),
        done_until_(size_t{source.size()} + commentary.size(), 0) {}

  // The match through these indices; empty if there is none or an earlier one covers them.
  Match extend(uint32_t commentary, uint32_t source) {
    uint32_t& done_until = done_until_[source + commentary_.size() - 1 - commentary];
    if (done_until > commentary) return {};
    const char32_t *a = commentary_.data() + commentary, *b = source_.data() + source;
    const auto most = static_cast<uint32_t>(std::min(commentary_.size() - commentary, source_.size() - source));
    uint32_t forward = 0, back = 0;
    while (forward < most && a[forward] == b[forward]) ++forward;
    if (forward == 0) return {};
    done_until = commentary + forward;
    for (const uint32_t least = std::min(commentary, source); back < least && a[-1] == b[-1]; --a, --b) ++back;
    return {commentary - back, source - back, back + forward};
  }

 private:
  std::u32string_view source_;
  std::u32string_view commentary_;
  std::vector<uint32_t> done_until_;  // commentary index, for each difference of the two indices
};

// Calls `visit` for every maximal match that holds a seed with at most max_places places, in the order of the
// first such seed in the commentary. A spent budget ends it early.
template <typename Visit>
void visit_matches(const WholeText& source, const WholeText& commentary, const SeedIndex& seeds, Visit visit,
                   Budget& budget) {
  MatchFinder finder(source, commentary);
  for (SeedReader reader(commentary, 0, seeds.shape()); !reader.is_at_end(); reader.step()) {
    if (!budget.spend(1)) return;
    const Seed seed = reader.seed();
    if (seed.length == 0) continue;
    const std::span<const uint32_t> places = seeds.places(seed.hash);
    if (places.size() > kParameters.max_places) continue;
    for (const uint32_t place : places) {
      const Match match = finder.extend(reader.index(), place);
      if (!budget.spend(1 + match.length)) return;
      if (match.length >= seed.length) visit(Hit{match, seed.length, static_cast<uint32_t>(places.size())});
    }
  }
}

}  // namespace duidu
