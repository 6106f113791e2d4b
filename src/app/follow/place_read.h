// What is read at a scroll position (after Sefaria), and the nearest that is said about it. Pure.
#pragma once

#include <optional>

#include "app/links/same_height.h"
#include "model/article.h"

namespace duidu {

// The first unit that reaches below the middle of the pane, or begins a little below its top: towards the ends of the text it is the
// first, and the last. `is_alone`: one side is all there is to see, and both heights are half as far down. Nothing without a text.
std::optional<UnitRef> place_read(const PaneView& pane, bool is_alone);

enum class Nearness : uint8_t { kHere, kEarlier, kLater };

struct NearestLink {
  uint32_t link = 0;
  Nearness nearness = Nearness::kHere;
  bool operator==(const NearestLink&) const = default;
};

// The link that ties this unit to the other side; else the nearest before it; else the nearest behind it. A heading counts as what it
// stands over.
std::optional<NearestLink> nearest_link(const Article& article, UnitRef unit);

}  // namespace duidu
