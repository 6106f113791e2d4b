#include <algorithm>
#include <cmath>

#include "app/change.h"
#include "app/links/link_choice.h"
#include "app/links/link_order.h"
#include "app/links/lit_links.h"
#include "app/links/same_height.h"
#include "app/views/in_view.h"
#include "model/link_words.h"

namespace duidu {
namespace {

std::optional<uint32_t> pressed_occurrence(const ChooseLink& choose, const Facts& facts) {
  if (choose.occurrence || !choose.point || choose.side != Side::kInterview) return choose.occurrence;
  const PaneFacts& pane = facts.panes[choose.side];
  if (!pane.layout || choose.link >= facts.article.links.size()) return std::nullopt;
  return occurrence_at(facts.article, *pane.layout, facts.article.links[choose.link],
                       choose.point->x - pane.frame.x, pane.content_y(choose.point->y));
}

// The unit where the counterpart of a chosen link stands; its own if it has none.
UnitRef unit_led_to(const Article& article, const CurrentLink& choice) {
  if (choice.link >= article.links.size()) return {};
  const Link& link = article.links[choice.link];
  for (const Side side : {other(choice.side), choice.side}) {
    const std::vector<Span> spans = spans_of_occurrence(article, link, side, choice.occurrence);
    if (!spans.empty()) return spans.front().unit;
  }
  return {};
}

// Where there is room for one side, its words are not left for those of the other, which come in a sheet.
void show_in_sheet(const ChooseLink& choose, Change& change) {
  take_note_away(change);
  apply(ShowTab{choose.side}, change);
  open_sheet(choose.point, change);
  if (!choose.point) change.then(BringLevel{*change.state.view.current});
}

// Whether a press means to let the current link go: it would move nothing, because both its ends are in sight, or as level as they
// can be. Of a link with several occurrences a press goes on to the next one.
bool lets_go(const ChooseLink& choose, const Change& change) {
  const Article& article = change.facts.article;
  const auto& current = change.state.view.current;
  if (!choose.point || !current || current->link != choose.link || choose.link >= article.links.size())
    return false;
  const Link& link = article.links[choose.link];
  if (places_of(article, link, Side::kInterview).size() > 1) return false;
  const auto view_of = [&](Side side) {
    const PaneFacts& pane = change.facts.panes[side];
    return PaneView{pane.layout, pane.scroll, pane.frame.height};
  };
  const Side here = choose.side, there = other(here);
  if (!change.facts.panes[here].layout || !change.facts.panes[there].layout) return false;
  if (link.spans(there).empty() || change.state.view.kind != ViewKind::kFlow)
    return scroll_in_sight(view_of(here), link.spans(here)) == view_of(here).scroll;
  if (are_both_in_sight(view_of(here), link.spans(here), view_of(there), link.spans(there))) return true;
  const std::optional<SameHeightScrolls> level =
      same_height_scrolls(view_of(here), link.spans(here), view_of(there), link.spans(there));
  return level && std::abs(level->chosen - view_of(here).scroll) < 1 &&
         std::abs(level->target - view_of(there).scroll) < 1;
}

}  // namespace

request::MarkLinks lit_links(const ArticleView& view) {
  request::MarkLinks lit;
  if (view.current) lit.current = view.current->link, lit.place = view.current->occurrence;
  lit.hovered = view.pointing.link;
  return lit;
}

void apply(const ChooseLink& press, Change& change) {
  const Article& article = is_hidden(press.link, change.facts) ? change.facts.whole() : change.facts.article;
  ArticleView& view = change.state.view;
  ChooseLink choose = press;
  const bool is_of_pointer = press.point && !press.occurrence && press.side == Side::kInterview;
  if (is_of_pointer) choose.link = bar_choice(article, view.current, press.link);
  view.comparison.reset();
  if (!is_narrow(change.facts) && lets_go(choose, change)) return clear_current_link(change);
  const CurrentLink choice =
      link_choice(article, view.current, choose.link, choose.side, pressed_occurrence(choose, change.facts));
  UnitRef to = unit_led_to(article, choice);
  if (&article == &change.facts.article) to = in_whole(view.views, to);
  record_jump({.kind = Jump::Kind::kLink, .link = choice}, to, change);
  show_hidden_link(choose.link, change);
  view.is_reviewing = false;
  view.current = choice;
  change.state.overlay.dialog = Dialog::kNone;
  pin_current_link(change);
  lead_with_chosen(change);
  // A number that has had the focus all the while is not what the user is at any more.
  if (!choose.point && view.pointing.link != choose.link) apply(LetGoOfLink{}, change);
  light_links(change);
  apply(StopReading{}, change);
  if (is_narrow(change.facts)) return show_in_sheet(choose, change);
  apply(ShowTab{has_counterpart(article, choose.link, choose.side) ? other(choose.side) : choose.side},
        change);
  change.then(BringLevel{*view.current});
  // Who presses what has the focus has read its note, and reads on.
  if (view.follow.focused) return take_note_away(change);
  if (choose.point) show_note(choose.link, choose.side, *choose.point, change);
}

void tell_counts(Change& change) {
  const Article& article = change.facts.whole();
  const LinkWords words(article, LinkIndex(article), change.state.session.language);
  apply(ShowNotice{{NoticeKind::kInformation, words.counts()}}, change);
}

void clear_current_link(Change& change) {
  if (!change.state.view.current) return;
  change.state.view.current.reset();
  change.state.view.follow.is_pinned = false;
  change.state.view.is_reviewing = false;
  light_links(change);
}

void apply(const ReviewLink& review, Change& change) {
  const Article& article = change.facts.whole();
  ArticleView& view = change.state.view;
  const auto current = view.current ? std::optional(view.current->link) : std::nullopt;
  const auto link = review.link ? review.link : next_link(article, kNeedsLook, current, review.is_forward);
  if (!link || *link >= article.links.size()) return tell_counts(change);  // which show that none needs one
  if (view.comparison) {
    view.is_reviewing = true;
    return compare(*link, change);
  }
  const Side side = first_side(article.links[*link]);
  apply(ChooseLink{*link, side, std::nullopt, std::nullopt}, change);
  take_note_away(change);
  drop_sheet(change);
  apply(ShowTab{side}, change);
  view.is_reviewing = true;
}

void apply(const EndReview&, Change& change) { change.state.view.is_reviewing = false; }

void apply(const OpenLinkList&, Change& change) {
  open_dialog(Dialog::kLinks, change);
  change.state.overlay.link_list_scroll = 0;
}

void apply(const FilterLinks& filter, Change& change) {
  change.state.view.link_filter = filter.groups;
  change.state.overlay.link_list_scroll = 0;
}

void apply(const ScrollLinkList& scroll, Change& change) {
  change.state.overlay.link_list_scroll = std::max(scroll.top, 0.0f);
}

}  // namespace duidu
