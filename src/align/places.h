// Which paragraphs of an article's sides belong together when commentary is tied to them.
#pragma once

#include <vector>

#include "align/types.h"

namespace duidu {

// The units of a side (in the order of units_of) as paragraphs. A question and its answer are one place to link to,
// up to kMaxPlaceUnits paragraphs in all; of a longer answer only the first stays with its question. Refers to the
// texts of the article.
std::vector<Paragraph> paragraphs_of(const Article& article, const std::vector<UnitRef>& units);

// More are no place any more but a chapter.
inline constexpr size_t kMaxPlaceUnits = 6;

}  // namespace duidu
