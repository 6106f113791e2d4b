#include <algorithm>

#include "app/change.h"
#include "app/links/link_choice.h"
#include "app/links/link_order.h"
#include "app/links/lit_links.h"
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

// With the counts, which show it.
void tell_that_none_needs_a_look(Change& change) {
  const Article& article = change.facts.article;
  const LinkWords words(article, LinkIndex(article), change.state.session.language);
  apply(ShowNotice{{NoticeKind::kInformation, words.counts()}}, change);
}

}  // namespace

request::MarkLinks lit_links(const ArticleView& view) {
  request::MarkLinks lit;
  if (view.current) lit.current = view.current->link, lit.place = view.current->occurrence;
  lit.hovered = view.pointing.link;
  return lit;
}

void apply(const ChooseLink& choose, Change& change) {
  const Article& article = change.facts.article;
  ArticleView& view = change.state.view;
  view.is_reviewing = false;
  view.current =
      link_choice(article, view.current, choose.link, choose.side, pressed_occurrence(choose, change.facts));
  change.state.overlay.dialog = Dialog::kNone;
  light_links(change);
  apply(StopReading{}, change);
  apply(ShowTab{has_counterpart(article, choose.link, choose.side) ? other(choose.side) : choose.side},
        change);
  change.then(BringLevel{*view.current});
  if (choose.point) show_note(choose.link, choose.side, *choose.point, change);
}

void clear_current_link(Change& change) {
  if (!change.state.view.current) return;
  change.state.view.current.reset();
  change.state.view.is_reviewing = false;
  light_links(change);
}

void apply(const ReviewLink& review, Change& change) {
  const Article& article = change.facts.article;
  ArticleView& view = change.state.view;
  const auto current = view.current ? std::optional(view.current->link) : std::nullopt;
  const auto link = review.link ? review.link : next_link(article, kNeedsLook, current, review.is_forward);
  if (!link || *link >= article.links.size()) return tell_that_none_needs_a_look(change);
  const Side side = first_side(article.links[*link]);
  apply(ChooseLink{*link, side, std::nullopt, std::nullopt}, change);
  take_note_away(change);
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
