#include "align/fidelity/passages.h"

#include <algorithm>

#include "base/sorting.h"

namespace duidu {

Passage passage_of(const Article& article, const std::vector<Span>& spans) {
  Passage passage;
  for (const Span& span : spans) passage.push_back({article.unit(span.unit).text, span.start, span.end});
  return passage;
}

std::vector<std::string_view> speakers_of(const Article& article) {
  std::vector<std::string_view> speakers;
  for (const Turn& turn : article.interview().turns) {
    if (!turn.speaker.empty()) speakers.push_back(turn.speaker);
  }
  sort_values(speakers, std::less<>());
  speakers.erase(std::unique(speakers.begin(), speakers.end()), speakers.end());
  return speakers;
}

KnownNames names_of(const Article& article) {
  KnownNames names(speakers_of(article));
  for (const Turn& turn : article.interview().turns) {
    for (const Unit& unit : turn.units) names.add_text(unit.text);
  }
  return names;
}

}  // namespace duidu
