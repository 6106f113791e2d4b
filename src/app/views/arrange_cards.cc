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
  std::optional<TextPosition> about;
  std::optional<TextPosition> place;  // the same, or that of the card it stands behind; none: at the top
};

// The first passage of the card's quotations; if it has none, of what else it is about.
std::optional<TextPosition> passage_of(const Article& article, const std::vector<uint32_t>& links) {
  for (const bool has_bars : {false, true}) {
    std::optional<TextPosition> first;
    for (const uint32_t link : links) {
      if (has_bar(article.links[link]) != has_bars || is_orphan(article.links[link])) continue;
      const TextPosition place = level_place(
          article, article.links[link], places_of(article, article.links[link], Side::kInterview).front());
      if (!first || place < *first) first = place;
    }
    if (first) return first;
  }
  return std::nullopt;
}

// In the order of the interview. Cards at one place, and those behind others, keep the commentary's order.
std::vector<Card> cards_of(const Article& article) {
  std::vector<Card> cards;
  uint32_t commentary = UINT32_MAX;
  for (PairRow& row : card_rows(article, passages_of(article, {}))) {
    Card card{std::move(row.blocks), {}, {}, {}};
    for (const BlockUse& use : card.blocks) {
      for (const uint32_t link : use.links) {
        if (std::find(card.links.begin(), card.links.end(), link) == card.links.end())
          card.links.push_back(link);
      }
    }
    card.about = card.place = passage_of(article, card.links);
    const uint32_t group = card.blocks.front().block.group;
    if (!card.place && group == commentary) card.place = cards.back().place;
    commentary = group;
    cards.push_back(std::move(card));
  }
  sort_values(cards, [](const Card& a, const Card& b) { return a.place < b.place; });
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
    out.begin_card(first.group, card.about);
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
