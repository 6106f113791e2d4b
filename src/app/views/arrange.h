// An article arranged to be shown in another view: an article of its own, made of pieces of the first. It is laid out, painted,
// searched, read aloud and copied like any other. Links are those of the article under the same numbers, tied to the pieces of their
// row; a link that is not shown has no words. What folds and unfolds is an inline link, see fold_of(). Pure; nothing fails.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/views/options.h"
#include "app/views/places.h"
#include "base/phrases.h"
#include "model/article.h"

namespace duidu {

// What is folded under a name: units of the whole article, from the first to the last.
struct FoldedUnits {
  std::string name;
  UnitRef first, last;
};

struct Arranged {
  std::shared_ptr<const Article> article;
  ArrangedPlaces places;
  std::vector<FoldedUnits> folds;  // ascending by their units
};

// The name of what the unit is folded under; null if it is not.
const std::string* fold_at(const Arranged& arranged, UnitRef unit);

// Each passage of the interview beside what is said about it; the words of the interface are in `language`.
Arranged arrange_pairs(const Article& whole, Language language, const PairsOptions& options);

// The whole interview as it is, and beside it what is said about it as cards, in the order of the passages that they are about. Each
// ends with a link that unfolds it and one that folds it: which of them is shown, the layout knows.
Arranged arrange_cards(const Article& whole, Language language);

// The card that such a link turns, and whether it unfolds it; nothing if it leads elsewhere. And the address of that link.
struct CardFold {
  uint32_t card = 0;
  bool unfolds = true;
};
std::optional<CardFold> card_fold_of(std::string_view href);
std::string card_fold_href(CardFold fold);

// The name of what a link in an arranged article folds or unfolds; nothing if it leads elsewhere.
std::optional<std::string_view> fold_of(std::string_view href);

}  // namespace duidu
