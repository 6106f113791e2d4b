// Groups the paragraphs of an article into the places that topic links point to. Pure.
#pragma once

#include <vector>

#include "align/types.h"

namespace duidu {

// The units of a side, in the order of units_of, as paragraphs. A question and its answer form one place if
// they have at most kMaxPlaceUnits paragraphs together; of a longer answer only the first paragraph belongs
// to the place of its question. The result refers to the texts of the article.
std::vector<Paragraph> paragraphs_of(const Article& article, const std::vector<UnitRef>& units);

// An exchange of more paragraphs is too long to be pointed at as one place.
inline constexpr size_t kMaxPlaceUnits = 6;

}  // namespace duidu
