// The link the user has chosen, and the one that is pointed at. Numbers are indices into article.links.
#pragma once

#include <cstdint>
#include <optional>

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

// See pointing.h.
struct Pointing {
  // What happens at the Tick of `serial`: the note of the link that is lit comes, or another link, or none, takes its place.
  struct Awaited {
    uint32_t serial = 0;
    std::optional<uint32_t> link;
    Side side = Side::kInterview;
    bool operator==(const Awaited&) const = default;
  };

  struct Beneath {
    std::optional<uint32_t> link;
    Side side = Side::kInterview;
    bool operator==(const Beneath&) const = default;
  };

  std::optional<uint32_t> link;  // pointed at, or focused
  std::optional<Beneath>
      beneath;  // came under the pointer while that rested: it counts when the pointer moves
  std::optional<ExplainedLink> note;
  std::optional<ExplainedLink> dismissed;  // the note that was taken away, as long as its link is lit
  std::optional<Awaited> awaited;
  bool operator==(const Pointing&) const = default;
};

}  // namespace duidu
