// What happens in the search bar.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "model/article.h"

namespace duidu {

struct Change;

struct OpenSearch {
  std::string query;                 // empty: what was looked for before
  std::optional<TextPosition> from;  // none: the first line in sight of the side being read
};
// The same with a short selection as what is looked for; with another one, or none, as OpenSearch{}.
struct SearchForSelection {};
struct SetQuery {
  std::string query;
};
// The hits of the query: those that the view shows, or can unfold, and how many there are beside them.
struct TakeHits {
  uint32_t count = 0;
  bool has_more = false;
  uint32_t current = 0;
  bool is_shown = true;  // the user is taken to the current one
  uint32_t beyond = 0;
};
struct StepHit {
  bool is_forwards = true;  // round at either end
};
// What the view does not show is shown: its filters go, or else the view does.
struct ShowBeyond {};
struct CloseSearch {};

void apply(const OpenSearch& open, Change& change);
void apply(const SearchForSelection& search, Change& change);
void apply(const SetQuery& set, Change& change);
void apply(const TakeHits& hits, Change& change);
void apply(const StepHit& step, Change& change);
void apply(const ShowBeyond& show, Change& change);
void apply(const CloseSearch& close, Change& change);

}  // namespace duidu
