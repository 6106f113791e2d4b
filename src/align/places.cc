#include "align/places.h"

#include <algorithm>

namespace duidu {
namespace {

bool is_role(const Article& article, const UnitRef& ref, Role role) {
  return ref.side == Side::kInterview && article.interview().turns[ref.group].role == role;
}

// The end of the exchange that begins at `first`: its questions, then its answers.
size_t exchange_end(const Article& article, const std::vector<UnitRef>& units, size_t first) {
  size_t end = first;
  while (end < units.size() && is_role(article, units[end], Role::kQuestion)) ++end;
  while (end < units.size() && is_role(article, units[end], Role::kAnswer)) ++end;
  return end;
}

// The text of a picture is its name or its description, which nobody says: it is never quoted.
Paragraph paragraph_of(const Unit& unit) {
  return {.text = unit.kind == UnitKind::kImage ? std::string_view() : std::string_view(unit.text),
          .is_quote = unit.kind == UnitKind::kQuote,
          .is_heading = unit.kind == UnitKind::kHeading,
          .speaker = unit.speaker,
          .ordinal = unit.ordinal};
}

}  // namespace

std::vector<Paragraph> paragraphs_of(const Article& article, const std::vector<UnitRef>& units) {
  std::vector<Paragraph> paragraphs;
  paragraphs.reserve(units.size());
  for (const UnitRef& ref : units) {
    paragraphs.push_back(paragraph_of(article.unit(ref)));
    paragraphs.back().begins_text = ref.side == Side::kCommentary && ref.index == 0;
    if (ref.side == Side::kInterview && paragraphs.back().speaker.empty())
      paragraphs.back().speaker = article.interview().turns[ref.group].speaker;
  }
  for (size_t first = 0; first < units.size();) {
    const size_t end = std::max(exchange_end(article, units, first), first + 1);
    const bool is_short = end - first <= kMaxPlaceUnits;
    for (size_t unit = first + 1; unit < end; ++unit) {
      paragraphs[unit].continues_place = is_short || is_role(article, units[unit - 1], Role::kQuestion);
    }
    first = end;
  }
  return paragraphs;
}

}  // namespace duidu
