// What is marked in the text for the moment, beside its links: the hits of the search, the sentence
// that is read aloud. Both painters ask here.
#pragma once

#include <cstdint>
#include <vector>

#include "app/search/hits.h"
#include "wire/vocabulary.h"

namespace duidu {

struct ArticleView;

struct Highlight {
  HighlightKind kind = HighlightKind::kHit;
  uint32_t start = 0;  // bytes of the unit's text
  uint32_t end = 0;
  bool operator==(const Highlight&) const = default;
};

// The paragraph that an address or a step led to, or the spoken sentence, then the hits in the order of the text: they lie on it. `search` may be
// null: nothing is looked for.
std::vector<Highlight> highlights(const Hits* search, const ArticleView& view, const Article& article,
                                  UnitRef unit);

}  // namespace duidu
