// Which link to come level by where somebody is led to a unit: one of its own, else the nearest before it, else the nearest behind it.
#pragma once

#include <cstdint>
#include <optional>

#include "model/article.h"

namespace duidu {

// Among links with words on both sides; nothing if there is none.
std::optional<uint32_t> nearest_link(const Article& article, UnitRef unit);

}  // namespace duidu
