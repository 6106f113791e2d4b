// What the user does with the views of the article.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/views/options.h"
#include "model/article.h"
#include "wire/messages.h"

namespace duidu {

struct Change;

using event::ShowView;
using event::TurnFold;
struct OrderPairs {
  PairsOrder order = PairsOrder::kInterview;
};
struct FilterPairs {
  LinkGroups groups = kAllGroups;
};
// What is folded of the card that holds this unit is to be seen.
struct OpenCard {
  UnitRef unit;
};
// Only what this speaker of the interview said; empty: what anybody did.
struct ChooseSpeaker {
  std::string speaker;
};
// Only what this commentary says.
struct ChooseCommentary {
  std::optional<uint32_t> commentary;
};

void apply(const ShowView& show, Change& change);
void apply(const TurnFold& turn, Change& change);
void apply(const OpenCard& open, Change& change);
void apply(const OrderPairs& order, Change& change);
void apply(const FilterPairs& filter, Change& change);
void apply(const ChooseSpeaker& choose, Change& change);
void apply(const ChooseCommentary& choose, Change& change);

// A link that a filter hides is shown: the filters go.
void show_hidden_link(uint32_t link, Change& change);

// What the filters or a fold of pairs hide of these words of the whole article is shown. False where they are not to be seen even then.
bool reveal(const Span& words, Change& change);

// The card of the chosen link is unfolded, and its words stand exactly level with what is chosen of the interview, if the article is
// shown as cards.
void lead_with_chosen(Change& change);

// A press on a link that folds or unfolds a card.
void turn_card(std::string_view href, Change& change);

// The view as it was; `pairs`: what it showed in pairs.
void bring_view_back(ViewKind kind, const PairsOptions& pairs, Change& change);

// Another article, or other texts of it, are shown in the view that was chosen. The reading positions are those in `whole`.
void show_in_view(const std::shared_ptr<const Article>& whole, Change& change);

// The reading positions as they are now, in the whole article; a chosen link that is in sight is what is read.
void hold_places(Change& change);

}  // namespace duidu
