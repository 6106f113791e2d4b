#include "align/matches.h"

#include <vector>

namespace duidu {
namespace {

class Finder {
 public:
  Finder(const WholeText& source, const WholeText& commentary)
      : source_(source.folded()),
        commentary_(commentary.folded()),
        done_until_(source_.size() + commentary_.size(), 0) {}

  // A match through these indices, unless an earlier one covers them.
  Match extend(uint32_t commentary, uint32_t source) {
    uint32_t& done_until = done_until_[source + commentary_.size() - 1 - commentary];
    if (done_until > commentary) return {};
    uint32_t forward = 0, back = 0;
    while (commentary + forward < commentary_.size() && source + forward < source_.size() &&
           commentary_[commentary + forward] == source_[source + forward]) {
      ++forward;
    }
    while (back < commentary && back < source &&
           commentary_[commentary - back - 1] == source_[source - back - 1]) {
      ++back;
    }
    if (forward == 0) return {};
    done_until = commentary + forward;
    return {commentary - back, source - back, back + forward};
  }

 private:
  const std::u32string& source_;
  const std::u32string& commentary_;
  std::vector<uint32_t> done_until_;  // commentary index, for each difference of the two indices
};

}  // namespace

void visit_matches(const WholeText& source, const WholeText& commentary, const SeedIndex& seeds,
                   const std::function<void(const Hit&)>& visit, Budget& budget) {
  Finder finder(source, commentary);
  for (uint32_t index = 0; index < commentary.size(); ++index) {
    if (!budget.spend(1)) return;
    const Seed seed = seed_at(commentary, index, seeds.shape());
    if (seed.length == 0) continue;
    const auto places = seeds.places(seed.hash);
    if (places.size() > kParameters.max_places) continue;
    for (const uint32_t place : places) {
      const Match match = finder.extend(index, place);
      if (!budget.spend(1 + match.length)) return;
      if (match.length >= seed.length) visit({match, seed.length, static_cast<uint32_t>(places.size())});
    }
  }
}

}  // namespace duidu
