#include <algorithm>
#include <charconv>

#include "app/views/arrange.h"
#include "app/views/pair_rows.h"
#include "app/views/pieces.h"
#include "app/views/ties_in_words.h"
#include "base/sorting.h"

namespace duidu {
namespace {

constexpr int kHeadLevel = 3;
constexpr std::string_view kUnfolds = "more-", kFolds = "less-";

struct Card {
  std::vector<BlockUse> blocks;
  std::vector<uint32_t> links;
  std::optional<CardTie> tie;  // its words as a place of the whole article
  // What it is about, or the card it stands behind is; none: at the top.
  std::optional<TextPosition> place;
  bool is_related = false;
};

// Where the link's words begin in the card.
TextPosition words_in(const Card& card, const Link& link) {
  for (const Span& span : link.commentary) {
    for (const BlockUse& use : card.blocks) {
      if (use.block == span.unit) return {span.unit, span.start};
    }
  }
  return {card.blocks.front().block, 0};
}

// What the card stands level with: its first quotation, one that is sure of its place if there is any; without quotations what else it
// is about first in the interview.
std::optional<CardTie> tie_of(const Article& article, const Card& card) {
  std::optional<CardTie> best;
  bool is_best_sure = false;
  for (const uint32_t number : card.links) {
    const Link& link = article.links[number];
    if (is_orphan(link)) continue;
    const std::vector<Span> passage = places_of(article, link, Side::kInterview).front();
    const CardTie tie{level_place(article, link, passage), words_in(card, link), !has_bar(link)};
    const bool is_sure = link.state == LinkState::kOk;
    const bool is_better = !best || (tie.is_quotation != best->is_quotation ? tie.is_quotation
                                     : !tie.is_quotation                    ? tie.about < best->about
                                     : is_sure != is_best_sure              ? is_sure
                                                                            : tie.words < best->words);
    if (!is_better) continue;
    best = tie;
    is_best_sure = is_sure;
  }
  return best;
}

// In the order of the interview. Of cards at one place quotations come first; else they keep the commentary's order, as those behind
// others do.
std::vector<Card> cards_of(const Article& article) {
  std::vector<Card> cards;
  uint32_t commentary = UINT32_MAX;
  for (PairRow& row : card_rows(article, passages_of(article, {}))) {
    Card card{std::move(row.blocks), {}, {}, {}, false};
    for (const BlockUse& use : card.blocks) {
      for (const uint32_t link : use.links) {
        if (std::find(card.links.begin(), card.links.end(), link) == card.links.end())
          card.links.push_back(link);
      }
    }
    card.tie = tie_of(article, card);
    const uint32_t group = card.blocks.front().block.group;
    if (card.tie) {
      card.place = card.tie->about;
      card.is_related = !card.tie->is_quotation;
    } else if (group == commentary) {
      card.place = cards.back().place;
      card.is_related = cards.back().is_related;
    }
    commentary = group;
    cards.push_back(std::move(card));
  }
  sort_values(cards, [](const Card& a, const Card& b) {
    return a.place != b.place ? a.place < b.place : a.is_related < b.is_related;
  });
  return cards;
}

}  // namespace

Arranged arrange_cards(const Article& whole, Language language) {
  const LinkIndex index(whole);
  const LinkWords words(whole, index, language);
  ArrangedPieces out(whole);
  out.keep_interview();
  uint32_t number = 0;
  for (const Card& card : cards_of(whole)) {
    const UnitRef first = card.blocks.front().block, last = card.blocks.back().block;
    out.begin_card(first.group, card.tie);
    out.add_caption(ties_in_words(whole, words, language, card.links, first), kHeadLevel, "", {first, 0});
    for (const BlockUse& use : card.blocks)
      out.add({use.block, 0, static_cast<uint32_t>(whole.unit(use.block).text.size())});
    const TextPosition end{last, static_cast<uint32_t>(whole.unit(last).text.size())};
    for (const bool unfolds : {true, false}) {
      const std::string_view key = unfolds ? "views.more" : "views.less";
      out.add_caption(std::string(phrase(language, key)), 0, card_fold_href({number, unfolds}), end);
    }
    for (const uint32_t link : card.links) out.tie(link);
    ++number;
  }
  return out.finish();
}

std::string card_fold_href(CardFold fold) {
  return std::string(kFoldPrefix) + std::string(fold.unfolds ? kUnfolds : kFolds) + std::to_string(fold.card);
}

std::optional<CardFold> card_fold_of(std::string_view href) {
  const std::optional<std::string_view> name = fold_of(href);
  if (!name) return std::nullopt;
  const bool unfolds = name->starts_with(kUnfolds);
  if (!unfolds && !name->starts_with(kFolds)) return std::nullopt;
  CardFold fold{0, unfolds};
  const char* const end = name->data() + name->size();
  const auto read = std::from_chars(name->data() + kUnfolds.size(), end, fold.card);
  return read.ec == std::errc() && read.ptr == end ? std::optional(fold) : std::nullopt;
}

}  // namespace duidu
