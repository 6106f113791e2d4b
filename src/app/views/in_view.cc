#include "app/views/in_view.h"

#include "app/views/arrange.h"

namespace duidu {
namespace {

template <typename Convert>
ReadingPosition moved(ReadingPosition position, const Convert& convert) {
  if (!position.is_set) return position;
  const TextPosition there = convert(TextPosition{position.unit, position.offset});
  position.unit = there.unit;
  position.offset = there.offset;
  return position;
}

}  // namespace

TextPosition in_whole(const ViewsState& views, TextPosition position) {
  return views.arranged ? views.arranged->places.original(position) : position;
}

UnitRef in_whole(const ViewsState& views, UnitRef unit) {
  return in_whole(views, TextPosition{unit, 0}).unit;
}

ReadingPosition in_whole(const ViewsState& views, ReadingPosition position) {
  return moved(position, [&](TextPosition place) { return in_whole(views, place); });
}

TextPosition in_view(const ViewsState& views, TextPosition position) {
  return views.arranged ? views.arranged->places.arranged(position) : position;
}

UnitRef in_view(const ViewsState& views, UnitRef unit) { return in_view(views, TextPosition{unit, 0}).unit; }

ReadingPosition in_view(const ViewsState& views, ReadingPosition position) {
  return moved(position, [&](TextPosition place) { return in_view(views, place); });
}

const Article& article_in_view(const ViewsState& views, const Facts& facts) {
  return views.arranged ? *views.arranged->article : facts.whole();
}

bool is_hidden(uint32_t link, const Facts& facts) {
  const Article &whole = facts.whole(), &article = facts.article;
  return link < whole.links.size() && link < article.links.size() && !whole.links[link].commentary.empty() &&
         article.links[link].commentary.empty();
}

}  // namespace duidu
