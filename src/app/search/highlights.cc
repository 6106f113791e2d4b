#include "app/search/highlights.h"

namespace duidu {

std::vector<Highlight> highlights(const Search* search, uint32_t current, const Span* spoken, UnitRef unit) {
  std::vector<Highlight> marks;
  if (spoken != nullptr && spoken->unit == unit) {
    marks.push_back({HighlightKind::kSpoken, spoken->start, spoken->end});
  }
  if (search == nullptr) return marks;
  const auto [first, last] = search->hits_of(unit);
  for (uint32_t number = first; number < last; ++number) {
    const Span hit = search->hit(number);
    marks.push_back(
        {number == current ? HighlightKind::kCurrentHit : HighlightKind::kHit, hit.start, hit.end});
  }
  return marks;
}

}  // namespace duidu
