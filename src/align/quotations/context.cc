#include "align/quotations/context.h"

#include <algorithm>

namespace duidu {
namespace {

// Neighbours further away than this in the commentary are no evidence.
constexpr uint32_t kNearParagraphs = 2;

struct Neighbours {
  const Draft* before = nullptr;
  const Draft* behind = nullptr;
};

class Settler {
 public:
  Settler(std::vector<Draft>& drafts, const WholeText& source, const WholeText& commentary)
      : drafts_(drafts), source_(source), commentary_(commentary) {}

  void run() {
    for (size_t i = 0; i < drafts_.size(); ++i) {
      Draft& draft = drafts_[i];
      if (draft.other_occurrences.empty()) continue;
      std::vector<FoldedRange> occurrences{{draft.pieces[0].source, draft.pieces[0].source_end}};
      occurrences.insert(occurrences.end(), draft.other_occurrences.begin(), draft.other_occurrences.end());
      const Neighbours neighbours{neighbour(i, -1), neighbour(i, 1)};
      const FoldedRange* chosen =
          only_one(occurrences, [&](const FoldedRange& range) { return is_beside(range, neighbours); });
      if (chosen == nullptr && neighbours.before != nullptr && neighbours.behind != nullptr) {
        chosen =
            only_one(occurrences, [&](const FoldedRange& range) { return is_between(range, neighbours); });
      }
      if (chosen != nullptr) settle(draft, *chosen, occurrences.size());
    }
  }

 private:
  // The next draft in this direction, if it has a single occurrence and is near enough; else null.
  const Draft* neighbour(size_t index, int step) const {
    const size_t at = index + static_cast<size_t>(step);
    if (at >= drafts_.size() || !drafts_[at].other_occurrences.empty()) return nullptr;
    const uint32_t here = commentary_.paragraph_of(drafts_[index].commentary());
    const uint32_t there = commentary_.paragraph_of(drafts_[at].commentary());
    return std::max(here, there) - std::min(here, there) <= kNearParagraphs ? &drafts_[at] : nullptr;
  }

  bool is_beside(const FoldedRange& range, const Neighbours& neighbours) const {
    const auto is_near = [&](const Draft* draft) {
      return draft != nullptr &&
             source_.paragraph_of(draft->pieces.front().source) == source_.paragraph_of(range.first);
    };
    return is_near(neighbours.before) || is_near(neighbours.behind);
  }

  static bool is_between(const FoldedRange& range, const Neighbours& neighbours) {
    return range.first >= neighbours.before->pieces.back().source_end &&
           range.last <= neighbours.behind->pieces.front().source;
  }

  template <typename Test>
  static const FoldedRange* only_one(const std::vector<FoldedRange>& occurrences, Test test) {
    const auto found = std::find_if(occurrences.begin(), occurrences.end(), test);
    if (found == occurrences.end() || std::find_if(found + 1, occurrences.end(), test) != occurrences.end())
      return nullptr;
    return &*found;
  }

  // Gives the draft its occurrence. An edited quotation has other edits at its other occurrences, and the
  // runs are known for its own only.
  static void settle(Draft& draft, const FoldedRange& range, size_t count) {
    Parallel& piece = draft.pieces[0];
    if (piece.is_exact()) {
      piece.runs[0].source = range.first;
    } else if (piece.source != range.first) {
      return;
    }
    piece.source = range.first;
    piece.source_end = range.last;
    draft.other_occurrences.clear();
    draft.settled_among = static_cast<uint32_t>(count);
  }

  std::vector<Draft>& drafts_;
  const WholeText& source_;
  const WholeText& commentary_;
};

}  // namespace

void settle_by_context(std::vector<Draft>& drafts, const WholeText& source, const WholeText& commentary) {
  Settler(drafts, source, commentary).run();
}

}  // namespace duidu
