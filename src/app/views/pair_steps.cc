#include "app/views/pair_steps.h"

#include <algorithm>
#include <iterator>

#include "app/change.h"

namespace duidu {
namespace {

constexpr float kSlack = 2;      // a browser rounds
constexpr float kUnderEdge = 1;  // the edge itself is not seen under that of the bar

}  // namespace

size_t pair_at(const std::vector<float>& edges, float scroll, float max_scroll) {
  if (max_scroll > 0 && scroll >= max_scroll - kSlack) return edges.size();
  const auto behind = std::upper_bound(edges.begin(), edges.end(), scroll + kSlack);
  return static_cast<size_t>(behind - edges.begin());
}

float top_of_step(const std::vector<float>& edges, float scroll, bool is_forward) {
  if (is_forward) {
    const auto next = std::upper_bound(edges.begin(), edges.end(), scroll + kSlack);
    return next == edges.end() ? scroll : *next;
  }
  const auto here = std::lower_bound(edges.begin(), edges.end(), scroll - kSlack);
  return here == edges.begin() ? 0 : *std::prev(here);
}

void step_to_pair(bool is_forward, Change& change) {
  const PaneFacts& pane = change.facts.panes[Side::kInterview];
  if (!pane.layout) return;
  take_note_away(change);
  const float edge = top_of_step(pane.layout->row_edges, pane.rest(), is_forward);
  if (edge == pane.rest()) return;
  change.then(ScrollPane{Side::kInterview, edge > 0 ? edge + kUnderEdge : 0});
}

}  // namespace duidu
