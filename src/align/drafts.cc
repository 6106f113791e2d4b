#include "align/drafts.h"

#include <algorithm>

#include "align/parameters.h"
#include "base/sorting.h"

namespace duidu {
namespace {

// Which stretches of the commentary are taken, and by which draft.
class Cover {
 public:
  explicit Cover(uint32_t size) : owner_(size, kFree) {}

  void take(const Parallel& parallel, uint32_t draft) {
    std::fill(owner_.begin() + parallel.commentary, owner_.begin() + parallel.commentary_end, draft);
  }

  // The free part of the parallel, the longest if there are several.
  Parallel free_part(const Parallel& parallel) const {
    uint32_t best_first = 0, best_last = 0, first = parallel.commentary;
    for (uint32_t index = parallel.commentary; index <= parallel.commentary_end; ++index) {
      if (index < parallel.commentary_end && owner_[index] == kFree) continue;
      if (index - first > best_last - best_first) best_first = first, best_last = index;
      first = index + 1;
    }
    const bool is_whole = best_first == parallel.commentary && best_last == parallel.commentary_end;
    return is_whole ? parallel : part_of(parallel, best_first, best_last);
  }

  // The draft that has taken the middle of the parallel; false if none has.
  bool find_owner(const Parallel& parallel, uint32_t& draft) const {
    draft = owner_[parallel.commentary + (parallel.commentary_end - parallel.commentary) / 2];
    return draft != kFree;
  }

 private:
  static constexpr uint32_t kFree = UINT32_MAX;
  std::vector<uint32_t> owner_;
};

struct Candidate {
  uint64_t bits;
  Parallel parallel;
};

std::vector<Candidate> by_bits(std::vector<Parallel> parallels, const EvidenceTable& evidence) {
  std::vector<Candidate> candidates;
  candidates.reserve(parallels.size());
  for (Parallel& parallel : parallels)
    candidates.push_back({evidence.of(parallel).bits, std::move(parallel)});
  sort_values(candidates, [](const Candidate& a, const Candidate& b) {
    if (a.bits != b.bits) return a.bits > b.bits;
    if (a.parallel.commentary != b.parallel.commentary) return a.parallel.commentary < b.parallel.commentary;
    if (a.parallel.source != b.parallel.source) return a.parallel.source < b.parallel.source;
    return a.parallel.runs.size() < b.parallel.runs.size();
  });
  return candidates;
}

class Chooser {
 public:
  Chooser(const Ends& ends, const Judge& judge, const EvidenceTable& evidence, uint32_t commentary_size)
      : ends_(ends), judge_(judge), evidence_(evidence), cover_(commentary_size) {}

  void consider(const Candidate& candidate) {
    const Parallel free = cover_.free_part(candidate.parallel);
    if (!free.is_empty() && (take(ends_.place(free)) || take_longest_run(free))) return;
    note_rival(candidate.parallel);
  }

  std::vector<Draft> finish() {
    sort_values(drafts_, [](const Draft& a, const Draft& b) { return a.commentary() < b.commentary(); });
    return std::move(drafts_);
  }

 private:
  bool take(const Placed& placed) {
    if (placed.parallel.is_empty() || !is_free(placed.parallel)) return false;
    const bool is_piece = !judge_.is_quotation(placed, places_);
    if (is_piece && !judge_.is_piece_beside_ellipsis(placed, places_)) return false;
    cover_.take(placed.parallel, static_cast<uint32_t>(drafts_.size()));
    drafts_.push_back(draft_of(placed.parallel, is_piece));
    return true;
  }

  // What is too different as a whole may hold a quotation.
  bool take_longest_run(const Parallel& parallel) {
    if (parallel.is_exact()) return false;
    const auto longest = std::max_element(parallel.runs.begin(), parallel.runs.end(),
                                          [](const Match& a, const Match& b) { return a.length < b.length; });
    return take(ends_.place(parallel_of(*longest)));
  }

  // Ends may have been moved onto a neighbour.
  bool is_free(const Parallel& parallel) const {
    const Parallel free = cover_.free_part(parallel);
    return free.commentary == parallel.commentary && free.commentary_end == parallel.commentary_end;
  }

  // Of several places the first is the quotation's own and the others are kept beside it.
  Draft draft_of(Parallel parallel, bool needs_neighbour) const {
    Draft draft;
    draft.bits = evidence_.of(parallel).bits;
    draft.needs_neighbour = needs_neighbour;
    if (parallel.is_exact()) {
      parallel.source = parallel.runs[0].source = places_.front().first;
      parallel.source_end = places_.front().last;
    }
    draft.pieces.push_back(std::move(parallel));
    draft.other_places.assign(places_.begin() + 1, places_.end());
    return draft;
  }

  // An edited parallel that stands as well elsewhere is kept there too.
  void note_rival(const Parallel& parallel) {
    uint32_t owner = 0;
    if (!cover_.find_owner(parallel, owner)) return;
    Draft& draft = drafts_[owner];
    const Parallel& own = draft.pieces.front();
    if (own.is_exact()) return;
    const Parallel rival = part_of(parallel, own.commentary, own.commentary_end);
    if (rival.is_empty() || evidence_.of(rival).bits * 100 < draft.bits * kParameters.rival_percent) return;
    const auto overlaps = [&](uint32_t first, uint32_t last) {
      return rival.source < last && first < rival.source_end;
    };
    if (overlaps(own.source, own.source_end)) return;
    for (const Place& place : draft.other_places) {
      if (overlaps(place.first, place.last)) return;
    }
    draft.other_places.push_back({rival.source, rival.source_end});
  }

  const Ends& ends_;
  const Judge& judge_;
  const EvidenceTable& evidence_;
  Cover cover_;
  std::vector<Draft> drafts_;
  std::vector<Place> places_;
};

}  // namespace

std::vector<Draft> choose_quotations(std::vector<Parallel> parallels, const Ends& ends, const Judge& judge,
                                     const EvidenceTable& evidence, uint32_t commentary_size,
                                     Budget& budget) {
  const std::vector<Candidate> candidates = by_bits(std::move(parallels), evidence);
  Chooser chooser(ends, judge, evidence,
                  commentary_size);  // takes its memory when the parallels have given theirs back
  for (const Candidate& candidate : candidates) {
    if (!budget.spend(candidate.parallel.commentary_end - candidate.parallel.commentary)) break;
    chooser.consider(candidate);
  }
  return chooser.finish();
}

}  // namespace duidu
