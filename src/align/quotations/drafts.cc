#include "align/quotations/drafts.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "align/quotations/parameters.h"
#include "base/sorting.h"

namespace duidu {
namespace {

// Records which stretches of the commentary are covered, and by which draft.
class Cover {
 public:
  explicit Cover(uint32_t size) : last_of_(size / kBlock + 1, kNone) {}

  void add(const Parallel& parallel, uint32_t draft) {
    const uint32_t first = parallel.commentary, end = parallel.commentary_end;
    for (uint32_t block = first / kBlock; block * kBlock < end; ++block) {
      taken_.push_back({first, end, draft, last_of_[block]});
      last_of_[block] = static_cast<uint32_t>(taken_.size()) - 1;
    }
  }

  // The part of the parallel that no draft covers yet; the longest if there are several.
  Parallel free_part(const Parallel& parallel) const {
    const uint32_t end = parallel.commentary_end;
    uint32_t best_first = 0, best_last = 0;
    for (uint32_t first = parallel.commentary; first < end;) {
      const Taken* next = next_taken(first, end);
      const uint32_t last = next ? std::max(first, next->first) : end;
      if (last - first > best_last - best_first) best_first = first, best_last = last;
      first = next ? next->end : end;
    }
    const bool is_whole = best_first == parallel.commentary && best_last == parallel.commentary_end;
    return is_whole ? parallel : part_of(parallel, best_first, best_last);
  }

  // Finds the draft that covers the middle of the parallel; false if none does.
  bool find_owner(const Parallel& parallel, uint32_t& draft) const {
    const uint32_t middle = parallel.commentary + (parallel.commentary_end - parallel.commentary) / 2;
    const Taken* taken = next_taken(middle, middle + 1);
    if (taken) draft = taken->draft;
    return taken != nullptr;
  }

 private:
  static constexpr uint32_t kBlock = 1024;
  static constexpr uint32_t kNone = UINT32_MAX;

  // A covered stretch, as an entry in the list of one of the blocks it overlaps.
  struct Taken {
    uint32_t first, end, draft;
    uint32_t before;  // the previous entry of the same block, or kNone
  };

  // The first covered stretch that overlaps [first, end); null if there is none.
  const Taken* next_taken(uint32_t first, uint32_t end) const {
    const Taken* next = nullptr;
    for (uint32_t block = first / kBlock; !next && block * kBlock < end; ++block) {
      for (uint32_t at = last_of_[block]; at != kNone; at = taken_[at].before) {
        const Taken& taken = taken_[at];
        if (taken.end > first && taken.first < end && (!next || taken.first < next->first)) next = &taken;
      }
    }
    return next;
  }

  std::vector<uint32_t> last_of_;  // the last entry of each block, an index into taken_
  std::vector<Taken> taken_;
};

// The numbers of the parallels in order of descending evidence.
std::vector<uint32_t> by_bits(const ParallelList& parallels, const EvidenceTable& evidence) {
  struct Context {
    const ParallelList& parallels;
    std::vector<uint64_t> bits;
  };
  Context context{parallels, {}};
  context.bits.reserve(parallels.size());
  std::vector<uint32_t> numbers(parallels.size());
  for (uint32_t i = 0; i < parallels.size(); ++i) {
    context.bits.push_back(evidence.of(parallels[i]).bits);
    numbers[i] = i;
  }
  sort_indices(
      numbers,
      [](const void* given, uint32_t a, uint32_t b) {
        const Context& context = *static_cast<const Context*>(given);
        if (context.bits[a] != context.bits[b]) return context.bits[a] > context.bits[b];
        const std::span<const Match> own = context.parallels.runs(a), other = context.parallels.runs(b);
        if (own[0].commentary != other[0].commentary) return own[0].commentary < other[0].commentary;
        if (own[0].source != other[0].source) return own[0].source < other[0].source;
        return own.size() < other.size();
      },
      &context);
  return numbers;
}

class Chooser {
 public:
  Chooser(const Ends& ends, const Judge& judge, const EvidenceTable& evidence, uint32_t commentary_size)
      : ends_(ends), judge_(judge), evidence_(evidence), cover_(commentary_size) {}

  void consider(const Parallel& parallel) {
    const Parallel free = cover_.free_part(parallel);
    if (!free.is_empty() && (accept(ends_.frame(free)) || accept_longest_run(free))) return;
    note_rival(parallel);
  }

  std::vector<Draft> finish() {
    cover_ = Cover(0);
    std::vector<Draft> drafts;
    drafts.reserve(drafts_.size() * 9 / 8);  // leaves room for those that add_rewritten finds
    for (std::unique_ptr<Draft>& draft : drafts_) drafts.push_back(std::move(*std::exchange(draft, nullptr)));
    sort_values(drafts, [](const Draft& a, const Draft& b) { return a.commentary() < b.commentary(); });
    return drafts;
  }

 private:
  bool accept(const FramedParallel& framed) {
    if (framed.parallel.is_empty() || !is_free(framed.parallel)) return false;
    const bool is_piece = !judge_.is_quotation(framed, occurrences_);
    if (is_piece && !judge_.is_piece_beside_ellipsis(framed, occurrences_)) return false;
    cover_.add(framed.parallel, static_cast<uint32_t>(drafts_.size()));
    drafts_.push_back(std::make_unique<Draft>(draft_of(framed.parallel, is_piece)));
    return true;
  }

  // A parallel that differs too much as a whole may contain a quotation.
  bool accept_longest_run(const Parallel& parallel) {
    if (parallel.is_exact()) return false;
    const auto longest = std::max_element(parallel.runs.begin(), parallel.runs.end(),
                                          [](const Match& a, const Match& b) { return a.length < b.length; });
    return accept(ends_.frame(parallel_of(*longest)));
  }

  // Moving the ends may have extended the parallel over a neighbour.
  bool is_free(const Parallel& parallel) const {
    const Parallel free = cover_.free_part(parallel);
    return free.commentary == parallel.commentary && free.commentary_end == parallel.commentary_end;
  }

  // The first occurrence becomes the quotation's own; the others are stored beside it.
  Draft draft_of(Parallel parallel, bool needs_neighbour) const {
    Draft draft;
    draft.bits = evidence_.of(parallel).bits;
    draft.needs_neighbour = needs_neighbour;
    if (parallel.is_exact()) {
      parallel.source = parallel.runs[0].source = occurrences_.front().first;
      parallel.source_end = occurrences_.front().last;
    }
    draft.pieces.push_back(std::move(parallel));
    draft.other_occurrences.assign(occurrences_.begin() + 1, occurrences_.end());
    return draft;
  }

  // An edited parallel that proves nearly as much at another occurrence keeps that occurrence, too.
  void note_rival(const Parallel& parallel) {
    uint32_t owner = 0;
    if (!cover_.find_owner(parallel, owner)) return;
    Draft& draft = *drafts_[owner];
    const Parallel& own = draft.pieces.front();
    if (own.is_exact()) return;
    const Parallel rival = part_of(parallel, own.commentary, own.commentary_end);
    if (rival.is_empty() || evidence_.of(rival).bits * 100 < draft.bits * kParameters.rival_percent) return;
    const auto overlaps = [&](uint32_t first, uint32_t last) {
      return rival.source < last && first < rival.source_end;
    };
    if (overlaps(own.source, own.source_end)) return;
    for (const FoldedRange& other : draft.other_occurrences) {
      if (overlaps(other.first, other.last)) return;
    }
    draft.other_occurrences.push_back({rival.source, rival.source_end});
  }

  const Ends& ends_;
  const Judge& judge_;
  const EvidenceTable& evidence_;
  Cover cover_;
  std::vector<std::unique_ptr<Draft>> drafts_;  // by pointer, so that growing the list copies little
  std::vector<FoldedRange> occurrences_;
};

}  // namespace

std::vector<Draft> choose_quotations(ParallelList parallels, const Ends& ends, const Judge& judge,
                                     const EvidenceTable& evidence, uint32_t commentary_size,
                                     Budget& budget) {
  std::vector<uint32_t> numbers = by_bits(parallels, evidence);
  Chooser chooser(ends, judge, evidence, commentary_size);
  for (const uint32_t number : numbers) {
    const Parallel parallel = parallels[number];
    if (!budget.spend(parallel.commentary_end - parallel.commentary)) break;
    chooser.consider(parallel);
  }
  parallels = {};
  numbers = {};
  return chooser.finish();
}

}  // namespace duidu
