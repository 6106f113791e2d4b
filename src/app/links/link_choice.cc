#include "app/links/link_choice.h"

#include <algorithm>

#include "model/link_index.h"

namespace duidu {

std::vector<Span> spans_of_occurrence(const Article& article, const Link& link, Side side,
                                      uint32_t occurrence) {
  const auto occurrences = places_of(article, link, side);
  if (occurrences.empty()) return {};
  return occurrences[occurrence < occurrences.size() ? occurrence : 0];
}

std::optional<uint32_t> occurrence_at(const Article& article, const PaneLayout& layout, const Link& link,
                                      float x, float y) {
  const auto occurrences = places_of(article, link, layout.side);
  for (uint32_t occurrence = 0; occurrence < occurrences.size(); ++occurrence) {
    for (const Span& span : occurrences[occurrence]) {
      for (const Rect& rect : span_rects(layout, span)) {
        if (x >= rect.x && x < rect.x + rect.width && y >= rect.y && y < rect.y + rect.height)
          return occurrence;
      }
    }
  }
  return std::nullopt;
}

CurrentLink link_choice(const Article& article, const std::optional<CurrentLink>& current, uint32_t link,
                        Side side, std::optional<uint32_t> occurrence) {
  CurrentLink choice{link, side, occurrence.value_or(0)};
  if (link >= article.links.size() || occurrence || !current || current->link != link) return choice;
  const size_t count = places_of(article, article.links[link], Side::kInterview).size();
  if (count > 1) choice.occurrence = (current->occurrence + 1) % static_cast<uint32_t>(count);
  return choice;
}

uint32_t bar_choice(const Article& article, const std::optional<CurrentLink>& current, uint32_t link) {
  if (link >= article.links.size() || !has_bar(article.links[link]) || !current) return link;
  const std::vector<uint32_t> beside = topics_beside(article, link);
  const auto at = std::find(beside.begin(), beside.end(), current->link);
  if (at == beside.end()) return link;
  return at + 1 == beside.end() ? beside.front() : *(at + 1);
}

bool has_counterpart(const Article& article, uint32_t link, Side side) {
  return link >= article.links.size() || !article.links[link].spans(other(side)).empty();
}

}  // namespace duidu
