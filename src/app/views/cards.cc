// What becomes of the cards when something is chosen, unfolded or looked for.
#include <algorithm>

#include "app/change.h"
#include "app/links/link_choice.h"
#include "app/views/arrange.h"
#include "app/views/in_view.h"

namespace duidu {
namespace {

void open(uint32_t card, CardChoice& cards) {
  cards.opened.reset();
  if (!cards.is_unfolded(card)) cards.opened = card;
}

}  // namespace

void lead_with_chosen(Change& change) {
  ArticleView& view = change.state.view;
  if (view.kind != ViewKind::kLevel || !view.current) return;
  const Article& article = article_in_view(view.views, change.facts);
  if (view.current->link >= article.links.size()) return;
  const Link& link = article.links[view.current->link];
  const auto ends = [&](Side side) {
    return spans_of_occurrence(article, link, side, view.current->occurrence);
  };
  const std::vector<Span> words = ends(Side::kCommentary), passage = ends(Side::kInterview);
  if (words.empty()) return;
  CardChoice& cards = view.views.cards;
  const uint32_t card = words.front().unit.group;
  open(card, cards);
  if (passage.empty()) return;
  cards.leading = card;
  cards.words = {words.front().unit, words.front().start};
  cards.level_with = {passage.front().unit, passage.front().start};
}

void turn_card(std::string_view href, Change& change) {
  const std::optional<CardFold> fold = card_fold_of(href);
  const Article& article = article_in_view(change.state.view.views, change.facts);
  if (!fold || fold->card >= article.texts().cards.size()) return;
  CardChoice& cards = change.state.view.views.cards;
  const auto at = std::lower_bound(cards.unfolded.begin(), cards.unfolded.end(), fold->card);
  const bool is_there = at != cards.unfolded.end() && *at == fold->card;
  if (cards.opened == fold->card) cards.opened.reset();
  if (fold->unfolds && !is_there) cards.unfolded.insert(at, fold->card);
  if (!fold->unfolds && is_there) cards.unfolded.erase(at);
  const auto& tie = article.texts().cards[fold->card];
  if (fold->unfolds && tie && cards.leading != fold->card) {
    cards.leading = fold->card;
    cards.words = tie->words;
    cards.level_with = tie->about;
  }
  change.then(HoldLine{{{Side::kCommentary, fold->card, 0}, 0}});
  change.then(Repaint{});
  change.then(request::FocusFold{card_fold_href({fold->card, !fold->unfolds})});
}

void apply(const OpenCard& to_open, Change& change) {
  const ViewKind kind = change.state.view.kind;
  if (kind != ViewKind::kLevel || to_open.unit.side != Side::kCommentary) return;
  open(to_open.unit.group, change.state.view.views.cards);
}

}  // namespace duidu
