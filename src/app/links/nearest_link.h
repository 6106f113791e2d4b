// The nearest link to a unit: what an address comes level by, and what is said of a place that nobody speaks of. Pure.
#pragma once

#include <cstdint>
#include <optional>

#include "model/article.h"

namespace duidu {

enum class Nearness : uint8_t { kHere, kEarlier, kLater };

struct NearestLink {
  uint32_t link = 0;
  Nearness nearness = Nearness::kHere;
  bool operator==(const NearestLink&) const = default;
};

// The first link that ties this unit to the other side; else the last one before it; else the first behind it. A heading counts as
// what it stands over. Nothing if no link has words on both sides.
std::optional<NearestLink> nearest_link(const Article& article, UnitRef unit);

}  // namespace duidu
