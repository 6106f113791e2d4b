#include "app/search/highlights.h"

#include "app/view_state.h"

namespace duidu {

std::vector<Highlight> highlights(const Search* search, const ArticleView& view, const Article& article,
                                  UnitRef unit) {
  std::vector<Highlight> marks;
  if (view.addressed && view.addressed->unit == unit) {
    marks.push_back({HighlightKind::kAddressed, 0, static_cast<uint32_t>(article.unit(unit).text.size())});
  }
  if (view.reading && view.reading->sentence.span.unit == unit) {
    const Span& spoken = view.reading->sentence.span;
    marks.push_back({HighlightKind::kSpoken, spoken.start, spoken.end});
  }
  if (search == nullptr) return marks;
  const auto [first, last] = search->hits_of(unit);
  for (uint32_t number = first; number < last; ++number) {
    const Span hit = search->hit(number);
    marks.push_back({number == view.search.current ? HighlightKind::kCurrentHit : HighlightKind::kHit,
                     hit.start, hit.end});
  }
  return marks;
}

}  // namespace duidu
