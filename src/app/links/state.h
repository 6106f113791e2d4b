// The link the user has chosen, and the one whose note is shown. Numbers are indices into article.links.
#pragma once

#include <cstdint>

#include "model/article.h"

namespace duidu {

struct CurrentLink {
  uint32_t link = 0;
  Side side = Side::kInterview;  // the side on which it was chosen; that pane stays put
  uint32_t occurrence = 0;       // of an ambiguous link, which of its occurrences in the interview
  bool operator==(const CurrentLink&) const = default;
};

// A link whose note is shown beside a point of a pane's content, CSS px.
struct ExplainedLink {
  uint32_t link = 0;
  Side side = Side::kInterview;
  float x = 0;
  float y = 0;
  bool operator==(const ExplainedLink&) const = default;
};

}  // namespace duidu
