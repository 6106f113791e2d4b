#include "app/choose.h"

namespace duidu {

std::vector<Span> spans_of_place(const Article& article, const Link& link, Side side, uint32_t place) {
  const auto places = places_of(article, link, side);
  if (places.empty()) return {};
  return places[place < places.size() ? place : 0];
}

std::optional<uint32_t> place_at(const Article& article, const PaneLayout& layout, const Link& link, float x,
                                 float y) {
  const auto places = places_of(article, link, layout.side);
  for (uint32_t place = 0; place < places.size(); ++place) {
    for (const Span& span : places[place]) {
      for (const Rect& rect : span_rects(layout, span)) {
        if (x >= rect.x && x < rect.x + rect.width && y >= rect.y && y < rect.y + rect.height) return place;
      }
    }
  }
  return std::nullopt;
}

ChooseLink choice_of(const Article& article, const ViewState& state, uint32_t link, Side side,
                     std::optional<uint32_t> place) {
  if (link >= article.links.size()) return {link, side};
  const Link& chosen = article.links[link];
  ChooseLink choice{link, side, place.value_or(0), !chosen.spans(other(side)).empty()};
  if (place || !state.current || state.current->link != link) return choice;
  const size_t count = places_of(article, chosen, Side::kInterview).size();
  if (count > 1) choice.place = (state.current->place + 1) % static_cast<uint32_t>(count);
  return choice;
}

}  // namespace duidu
