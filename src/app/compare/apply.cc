#include <algorithm>

#include "app/change.h"
#include "app/compare/told.h"
#include "app/history/history.h"
#include "app/links/link_choice.h"
#include "app/links/link_order.h"
#include "app/views/in_view.h"
#include "export/html.h"
#include "model/link_words.h"

namespace duidu {
namespace {

// Whether the link has words in the commentary that somebody may have said.
bool is_quotation(const Article& article, uint32_t link) {
  return link < article.links.size() && !has_bar(article.links[link]) &&
         !article.links[link].commentary.empty();
}

// The first quotation with words at or behind the position; behind the last one the first.
std::optional<uint32_t> quotation_from(const Article& article, const TextPosition& position) {
  const std::vector<uint32_t> ordered = links_in_order(article, kQuotations);
  const auto is_ahead = [&](uint32_t link) {
    const std::vector<Span>& spans = article.links[link].spans(position.unit.side);
    return std::any_of(spans.begin(), spans.end(), [&](const Span& span) {
      return position.unit < span.unit || (position.unit == span.unit && position.offset < span.end);
    });
  };
  const auto found = std::find_if(ordered.begin(), ordered.end(), is_ahead);
  if (found != ordered.end()) return *found;
  return ordered.empty() ? std::nullopt : std::optional(ordered.front());
}

std::optional<uint32_t> meant_link(const OpenComparison& open, const Change& change) {
  const Article& article = change.facts.article;
  const ArticleView& view = change.state.view;
  if (open.link) return is_quotation(change.facts.whole(), *open.link) ? open.link : std::nullopt;
  if (view.pointing.link && is_quotation(article, *view.pointing.link)) return view.pointing.link;
  if (view.current && is_quotation(article, view.current->link)) return view.current->link;
  return quotation_from(article, change.facts.read_position());
}

ComparisonState::Before place_of(const Change& change) {
  const ArticleView& view = change.state.view;
  ComparisonState::Before before{
      {}, view.current, view.tab, view.is_reviewing, view.views.pairs, view.views.cards};
  for (const Side side : kSides) before.scrolls[side] = change.facts.panes[side].scroll;
  return before;
}

// The entry that Back leaves again.
uint32_t record_comparison(uint32_t link, Change& change) {
  const Link& compared = change.facts.whole().links[link];
  const std::vector<Span>& words = compared.spans(first_side(compared));
  record_jump({.kind = Jump::Kind::kComparison}, words.empty() ? UnitRef() : words.front().unit, change);
  return change.state.view.history.entries.back().serial;
}

// What opening it has done to the cards is undone.
void drop_comparison(Change& change) {
  ArticleView& view = change.state.view;
  const ComparisonState::Before before = view.comparison->before;
  view.comparison.reset();
  if (before.pairs == view.views.pairs) view.views.cards = before.cards;
}

}  // namespace

void bring_comparison_back(bool is_comparing, Change& change) {
  ArticleView& view = change.state.view;
  const bool is_possible =
      is_comparing && view.current && is_quotation(change.facts.whole(), view.current->link);
  if (!is_possible && view.comparison) return drop_comparison(change);
  if (!is_possible || (view.comparison && view.comparison->link == view.current->link)) return;
  const ComparisonState::Before before = place_of(change);
  view.comparison = ComparisonState{view.current->link, view.current->occurrence};
  view.comparison->before = before;
  view.comparison->is_placed = true;  // the sides are put where they stood beside it
  view.comparison->entry = view.history.entries[view.history.current].serial;
}

void compare(uint32_t link, Change& change) {
  ArticleView& view = change.state.view;
  const ComparisonState last = view.comparison.value_or(ComparisonState());
  const ComparisonState::Before before = view.comparison ? last.before : place_of(change);
  show_hidden_link(link, change);
  const Article& article = article_in_view(view.views, change.facts);
  const Side side = first_side(article.links[link]);
  if (!view.current || view.current->link != link)
    view.current = link_choice(article, std::nullopt, link, side, std::nullopt);
  lead_with_chosen(change);
  view.comparison = ComparisonState{link, view.current->occurrence};
  view.comparison->before = before;
  view.comparison->top = last.top;
  view.comparison->height = last.height;
  view.comparison->entry = last.entry;
  take_note_away(change);
  light_links(change);
  apply(ShowTab{side}, change);
}

void apply(const OpenComparison& open, Change& change) {
  const std::optional<uint32_t> link = meant_link(open, change);
  if (!link) return tell_counts(change);
  change.state.overlay.dialog = Dialog::kNone;
  apply(StopReading{}, change);
  const uint32_t entry =
      change.state.view.comparison ? change.state.view.comparison->entry : record_comparison(*link, change);
  drop_sheet(change);  // both stand at the lower edge
  ArticleView& view = change.state.view;
  const bool is_reviewed = view.is_reviewing && view.current && view.current->link == *link;
  compare(*link, change);
  view.comparison->entry = entry;
  view.is_reviewing = open.is_reviewing || is_reviewed;
}

void apply(const StepComparison& step, Change& change) {
  const ArticleView& view = change.state.view;
  if (!view.comparison) return;
  const Article& article = change.facts.article;
  const LinkGroups groups = view.is_reviewing ? kNeedsLook : kQuotations;
  std::optional<uint32_t> link = view.comparison->link;
  for (size_t i = 0; link && i < article.links.size(); ++i) {
    link = next_link(article, groups, link, step.is_forward);
    if (link && is_quotation(article, *link)) return compare(*link, change);
  }
}

void apply(const GoToCompared&, Change& change) {
  ArticleView& view = change.state.view;
  if (!view.comparison) return;
  const Link& link = change.facts.article.links[view.comparison->link];
  view.comparison.reset();
  if (link.spans(first_side(link)).empty()) return;
  const Span& first = link.spans(first_side(link)).front();
  change.then(ReturnFocus{first.unit.side, TextPosition{first.unit, first.start}});
}

void apply(const CloseComparison&, Change& change) {
  ArticleView& view = change.state.view;
  if (!view.comparison) return;
  const std::optional<size_t> entry = index_of(view.history.entries, view.comparison->entry);
  if (entry && *entry > 0 && *entry == view.history.current) return return_to(*entry - 1, change);
  const ComparisonState::Before before = view.comparison->before;
  view.comparison.reset();
  view.current = before.current;
  view.is_reviewing = before.is_reviewing;
  light_links(change);
  apply(ShowTab{before.tab}, change);
  if (before.pairs != view.views.pairs) return;  // the text stands elsewhere now
  view.views.cards = before.cards;
  for (const Side side : kSides) change.then(ScrollPane{side, before.scrolls[side]});
}

void apply(const CopyComparison&, Change& change) {
  ArticleView& view = change.state.view;
  if (!view.comparison) return;
  const Article& article = change.facts.whole();
  const Language language = change.state.session.language;
  const LinkIndex index(article);
  const LinkWords words(article, index, language);
  const Link& link = article.links[view.comparison->link];
  const Told told{words, language, view.comparison->link};
  const std::vector<std::string> lines =
      copied_lines(told, comparison(article, link, view.comparison->occurrence));
  std::string text;
  HtmlWriter html;
  for (const std::string& line : lines) {
    text += line + "\n";
    html.open("p");
    html.text(line);
    html.close();
  }
  view.comparison->is_copied = true;
  change.then(request::Copy{text, html.html()});
}

void apply(const ToggleElision& toggle, Change& change) {
  if (auto& comparison = change.state.view.comparison)
    comparison->opened ^= ComparisonState::elision_bit(toggle.elision);
}

void apply(const ScrollComparison& scroll, Change& change) {
  if (auto& comparison = change.state.view.comparison) comparison->scroll = std::max(scroll.top, 0.0f);
}

void apply(const PlaceComparison& place, Change& change) {
  ArticleView& view = change.state.view;
  if (!view.comparison) return;
  view.comparison->top = place.top;
  view.comparison->height = place.height;
  if (view.comparison->is_placed) return;
  view.comparison->is_placed = true;
  const Side side = first_side(change.facts.article.links[view.comparison->link]);
  change.then(BringLevel{{view.comparison->link, side, view.comparison->occurrence}});
}

}  // namespace duidu
