#include "app/search/highlights.h"

#include "app/view_state.h"
#include "app/views/in_view.h"

namespace duidu {

namespace {

// Whether it is of what nobody speaks of, where a step has led.
bool is_in_passage(UnitRef unit, const ArticleView& view, const Article& article) {
  const std::optional<SilentPassage>& passage = view.overview.passage;
  if (!passage || unit.side != Side::kInterview || article.unit(unit).kind == UnitKind::kCaption)
    return false;
  const UnitRef source = in_whole(view.views, unit);
  return !(source < passage->first) && !(passage->last < source);
}

}  // namespace

std::vector<Highlight> highlights(const Hits* search, const ArticleView& view, const Article& article,
                                  UnitRef unit) {
  std::vector<Highlight> marks;
  if (view.addressed && view.addressed->unit == unit) {
    marks.push_back({HighlightKind::kAddressed, 0, static_cast<uint32_t>(article.unit(unit).text.size())});
  }
  if (is_in_passage(unit, view, article)) {
    marks.push_back({HighlightKind::kUndiscussed, 0, static_cast<uint32_t>(article.unit(unit).text.size())});
  }
  if (view.reading && view.reading->sentence.span.unit == unit) {
    const Span& spoken = view.reading->sentence.span;
    marks.push_back({HighlightKind::kSpoken, spoken.start, spoken.end});
  }
  if (search == nullptr) return marks;
  for (const auto& [number, words] : search->hits_of(unit)) {
    const bool is_current = number == view.search.current && search->hit(number).unit == unit;
    marks.push_back({is_current ? HighlightKind::kCurrentHit : HighlightKind::kHit, words.start, words.end});
  }
  return marks;
}

}  // namespace duidu
