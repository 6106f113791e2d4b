#include "align/quotations/context.h"

#include <algorithm>

namespace duidu {
namespace {

// Neighbours further away in the commentary are about something else.
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
      if (draft.other_places.empty()) continue;
      std::vector<Place> places{{draft.pieces[0].source, draft.pieces[0].source_end}};
      places.insert(places.end(), draft.other_places.begin(), draft.other_places.end());
      const Neighbours neighbours{neighbour(i, -1), neighbour(i, 1)};
      const Place* chosen =
          only_one(places, [&](const Place& place) { return is_beside(place, neighbours); });
      if (chosen == nullptr && neighbours.before != nullptr && neighbours.behind != nullptr) {
        chosen = only_one(places, [&](const Place& place) { return is_between(place, neighbours); });
      }
      if (chosen != nullptr) settle(draft, *chosen, places.size());
    }
  }

 private:
  // The nearest draft in this direction if it has one place only and is not too far.
  const Draft* neighbour(size_t index, int step) const {
    const size_t at = index + static_cast<size_t>(step);
    if (at >= drafts_.size() || !drafts_[at].other_places.empty()) return nullptr;
    const uint32_t here = commentary_.paragraph_of(drafts_[index].commentary());
    const uint32_t there = commentary_.paragraph_of(drafts_[at].commentary());
    return std::max(here, there) - std::min(here, there) <= kNearParagraphs ? &drafts_[at] : nullptr;
  }

  bool is_beside(const Place& place, const Neighbours& neighbours) const {
    const auto is_near = [&](const Draft* draft) {
      return draft != nullptr &&
             source_.paragraph_of(draft->pieces.front().source) == source_.paragraph_of(place.first);
    };
    return is_near(neighbours.before) || is_near(neighbours.behind);
  }

  static bool is_between(const Place& place, const Neighbours& neighbours) {
    return place.first >= neighbours.before->pieces.back().source_end &&
           place.last <= neighbours.behind->pieces.front().source;
  }

  template <typename Test>
  static const Place* only_one(const std::vector<Place>& places, Test test) {
    const auto found = std::find_if(places.begin(), places.end(), test);
    if (found == places.end() || std::find_if(found + 1, places.end(), test) != places.end()) return nullptr;
    return &*found;
  }

  // An edited quotation stands elsewhere with other edits: only its own place is known run by run.
  static void settle(Draft& draft, const Place& place, size_t count) {
    Parallel& piece = draft.pieces[0];
    if (piece.is_exact()) {
      piece.runs[0].source = place.first;
    } else if (piece.source != place.first) {
      return;
    }
    piece.source = place.first;
    piece.source_end = place.last;
    draft.other_places.clear();
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
