// What becomes of the cards when something is chosen, unfolded or looked for.
#include <algorithm>

#include "app/change.h"
#include "app/links/link_choice.h"
#include "app/views/arrange.h"
#include "app/views/in_view.h"
#include "app/views/passages.h"

namespace duidu {
namespace {

// Whether the place stands beside the card as they are laid out now.
bool is_beside(const TextPosition& place, uint32_t card, const BySide<PaneFacts>& panes) {
  const PaneLayout *left = panes[Side::kInterview].layout, *right = panes[Side::kCommentary].layout;
  const int unit = left ? find_unit_layout(*left, place.unit) : -1;
  const int first = right ? find_unit_layout(*right, {Side::kCommentary, card, 0}) : -1;
  if (unit < 0 || first < 0) return false;
  const float y = line_top(left->units[static_cast<size_t>(unit)], place.offset);
  auto last = static_cast<size_t>(first);
  while (last + 1 < right->units.size() && right->units[last + 1].ref.group == card) ++last;
  return y >= right->units[static_cast<size_t>(first)].y &&
         y < right->units[last].y + right->units[last].height;
}

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
  const TextPosition place = level_place(article, link, passage);
  if (cards.leading == card && is_beside(place, card, change.facts.panes)) return;
  cards.leading = card;
  cards.level_with = place;
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
  const auto& about = article.texts().cards[fold->card];
  if (fold->unfolds && about && cards.leading != fold->card) {
    cards.leading = fold->card;
    cards.level_with = *about;
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
