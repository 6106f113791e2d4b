#include <algorithm>
#include <cmath>
#include <tuple>

#include "app/change.h"
#include "app/links/link_choice.h"
#include "app/links/lit_links.h"
#include "app/links/same_height.h"
#include "app/selection/copy_text.h"
#include "app/views/arrange.h"
#include "app/views/in_view.h"
#include "model/link_index.h"

namespace duidu {
namespace {

constexpr float kSameTop = 1;  // CSS px: a browser rounds

// The first line of the link's words if it is in sight; not set if it is not.
ReadingPosition line_in_sight(const PaneFacts& pane, const Article& article, uint32_t link,
                              uint32_t occurrence) {
  const std::vector<Span> place =
      spans_of_occurrence(article, article.links[link], pane.layout->side, occurrence);
  const std::optional<float> top = first_line_top(*pane.layout, place);
  if (!top || *top < pane.scroll || *top > pane.scroll + pane.frame.height) return {};
  return {place.front().unit, place.front().start, *top - pane.scroll, true};
}

// The same of the chosen link.
ReadingPosition chosen_line(const PaneFacts& pane, const ArticleView& view, const Article& article) {
  if (!view.current || view.current->link >= article.links.size()) return {};
  return line_in_sight(pane, article, view.current->link, view.current->occurrence);
}

// Whether nothing was chosen and nobody has scrolled since the view was changed.
bool is_where_it_was_put(const Change& change) {
  const ArticleView& view = change.state.view;
  const Side read = change.facts.read_side;
  const PaneFacts& pane = change.facts.panes[read];
  if (!view.views.before || !pane.layout || view.views.before->current != view.current) return false;
  const ReadingPosition &now = view.positions[read], &then = view.views.before->shown[read];
  if (now.is_set != then.is_set || now.unit != then.unit || now.offset != then.offset) return false;
  const float most = max_scroll({pane.layout, pane.scroll, pane.frame.height});
  return std::abs(pane.scroll - std::min(scroll_to_position(*pane.layout, now), most)) < kSameTop;
}

// Of the links with both ends in sight the one whose ends stand level, or nearest to it: the chosen one, else a quotation, the upper one.
struct SeenLink {
  BySide<ReadingPosition> ends{};
  float apart = 0;
  bool is_chosen = false, is_related = false;

  bool comes_before(const SeenLink& other) const {
    const auto order = [](const SeenLink& seen) {
      return std::tuple(!seen.is_chosen, seen.apart > kSameTop, seen.is_related,
                        seen.ends[Side::kInterview].below_top);
    };
    return order(*this) < order(other);
  }
};

std::optional<SeenLink> link_in_sight(const Change& change) {
  const Article& article = change.facts.article;
  const auto& current = change.state.view.current;
  std::optional<SeenLink> best;
  for (uint32_t number = 0; number < article.links.size(); ++number) {
    if (is_orphan(article.links[number])) continue;
    const bool is_chosen = current && current->link == number;
    const uint32_t occurrence = is_chosen ? current->occurrence : 0;
    BySide<ReadingPosition> ends{};
    for (const Side side : kSides)
      ends[side] = line_in_sight(change.facts.panes[side], article, number, occurrence);
    if (!ends[Side::kInterview].is_set || !ends[Side::kCommentary].is_set) continue;
    const float y = ends[Side::kInterview].below_top;
    const float apart = std::abs(y - ends[Side::kCommentary].below_top);
    const SeenLink seen{ends, apart, is_chosen, has_bar(article.links[number])};
    if (!best || seen.comes_before(*best)) best = seen;
  }
  return best;
}

// What stands level beside what is read stays so in the flow, too.
void hold_lines(Change& change) {
  ArticleView& view = change.state.view;
  const Article& article = change.facts.article;
  const bool is_level = view.kind == ViewKind::kLevel && change.facts.panes[Side::kInterview].layout &&
                        change.facts.panes[Side::kCommentary].layout;
  const std::optional<SeenLink> seen = is_level ? link_in_sight(change) : std::nullopt;
  const Side read = change.facts.read_side;
  for (const Side side : {read, other(read)}) {
    const PaneFacts& pane = change.facts.panes[side];
    if (!pane.layout) continue;
    ReadingPosition& position = view.positions[side];
    position = seen ? seen->ends[side] : chosen_line(pane, view, article);
    if (!position.is_set) position = reading_position(*pane.layout, pane.scroll);
    if (seen && side != read) position.below_top = view.positions[read].below_top;
    position = in_whole(view.views, position);
  }
}

// Whether the place that is held on this side, of the whole article, is that of the chosen link.
bool is_held_by_chosen(Side side, const Change& change) {
  const ArticleView& view = change.state.view;
  const PaneFacts& pane = change.facts.panes[side];
  if (!pane.layout) return false;
  const ReadingPosition chosen = chosen_line(pane, view, change.facts.article);
  const ReadingPosition there = in_whole(view.views, chosen), &held = view.positions[side];
  return chosen.is_set && there.unit == held.unit && there.offset == held.offset;
}

// What was tied to the arrangement: positions are others, links stay what they are.
void let_go(Change& change) {
  ArticleView& view = change.state.view;
  apply(StopReading{}, change);
  view.selected.reset();
  view.pointing = {};
  view.search.before.reset();
  view.comparison.reset();
  view.sheet.reset();
  view.addressed.reset();
  view.overview.passage.reset();
  const std::optional<Side> leader = view.follow.leader;
  view.follow = {};
  view.follow.leader = leader;
  view.follow.has_scrolled = true;
}

// From the whole article, where positions and the search stand now, to its view.
void enter_view(const Article& whole, Change& change) {
  ArticleView& view = change.state.view;
  const Language language = change.state.session.language;
  view.views.arranged.reset();
  if (view.kind == ViewKind::kPairs)
    view.views.arranged = std::make_shared<const Arranged>(arrange_pairs(whole, language, view.views.pairs));
  if (view.kind == ViewKind::kLevel)
    view.views.arranged = std::make_shared<const Arranged>(arrange_cards(whole, language));
  for (ReadingPosition& position : view.positions) position = in_view(view.views, position);
  view.search.from = in_view(view.views, view.search.from);
}

// A link's words may stand twice; those that it is tied to are meant.
void go_on_at_link(Side side, const Article& article, ArticleView& view) {
  const std::vector<Span> place =
      spans_of_occurrence(article, article.links[view.current->link], side, view.current->occurrence);
  if (place.empty()) return;
  view.positions[side].unit = place.front().unit;
  view.positions[side].offset = place.front().start;
}

// Where there is no room for cards beside the interview, pairs stand in for them.
ViewKind fitting(ViewKind chosen, const Facts& facts) {
  return chosen == ViewKind::kLevel && !facts.has_two_panes ? ViewKind::kPairs : chosen;
}

// What is selected, in the whole article, and its words.
struct SelectedWords {
  Selected selected;
  std::string text;
};

// Its end is that of its last byte: where one piece ends, another may begin.
template <typename Convert>
Selected moved(Selected selected, const Convert& convert) {
  selected.start = convert(selected.start);
  selected.end.offset -= 1;
  selected.end = convert(selected.end);
  selected.end.offset += 1;
  return selected;
}

std::optional<SelectedWords> selected_words(const Change& change) {
  const ArticleView& view = change.state.view;
  if (!view.selected || view.selected->end.offset == 0) return std::nullopt;
  const Selected whole =
      moved(*view.selected, [&](TextPosition place) { return in_whole(view.views, place); });
  return SelectedWords{whole, copy_text(change.facts.article, view.selected->start, view.selected->end)};
}

// Only if the same words stand together in the view, too.
void select_again(const SelectedWords& words, const Article& now, Change& change) {
  ArticleView& view = change.state.view;
  const Selected here = moved(words.selected, [&](TextPosition place) { return in_view(view.views, place); });
  if (here.end < here.start || copy_text(now, here.start, here.end) != words.text) return;
  view.selected = here;
  change.then(SelectAgain{here.start, here.end});
}

void lift_filters(PairsOptions& options) {
  options.groups = kAllGroups;
  options.speaker.clear();
  options.commentary.reset();
}

void unfold(const std::string& name, PairsOptions& options) {
  const auto at = std::lower_bound(options.unfolded.begin(), options.unfolded.end(), name);
  if (at == options.unfolded.end() || *at != name) options.unfolded.insert(at, name);
}

void show(const PairsOptions& options, ViewKind chosen, Change& change) {
  ArticleView& view = change.state.view;
  const ViewKind kind = fitting(chosen, change.facts);
  if (kind == view.kind && options == view.views.pairs) {
    if (chosen != change.state.session.view_kind) change.then(request::TellView{chosen});
    change.state.session.view_kind = chosen;
    return;
  }
  const bool goes_back = is_where_it_was_put(change);
  hold_places(change);
  BySide<bool> is_at_link{};
  for (const Side side : kSides) is_at_link[side] = is_held_by_chosen(side, change);
  const std::optional<SelectedWords> selected = selected_words(change);
  let_go(change);
  if (kind == ViewKind::kLevel && !goes_back) view.views.cards = {};
  view.views.before = PlaceBefore{view.positions, {}, view.current};
  view.kind = kind;
  change.state.session.view_kind = chosen;
  view.views.pairs = options;
  view.tab = change.facts.read_side;
  enter_view(change.facts.whole(), change);
  const Article& now = article_in_view(view.views, change.facts);
  for (const Side side : kSides) {
    if (is_at_link[side]) go_on_at_link(side, now, view);
  }
  view.views.before->shown = view.positions;
  lead_with_chosen(change);
  change.then(ShowArranged{view.views.arranged});
  if (selected) select_again(*selected, now, change);
  change.then(request::TellView{chosen});
  change.then(PlacePanes{});
  change.then(Relayout{});
  change.then(lit_links(view));
  change.then(request::MarkText{});
  change.then(Repaint{});
  if (view.search.is_open) change.then(LookFor{view.search.query, false});
}

void show(const PairsOptions& options, Change& change) {
  show(options, change.state.session.view_kind, change);
}

}  // namespace

void hold_places(Change& change) {
  ArticleView& view = change.state.view;
  if (is_where_it_was_put(change)) {
    const PlaceBefore& before = *view.views.before;
    const Side read = change.facts.read_side;
    // A bar above the text may have come or gone.
    const float lower = view.positions[read].below_top - before.shown[read].below_top;
    view.positions = before.whole;
    for (ReadingPosition& position : view.positions) position.below_top += lower;
  } else {
    hold_lines(change);
  }
  view.search.from = in_whole(view.views, view.search.from);
}

void show_in_view(const std::shared_ptr<const Article>& whole, Change& change) {
  ArticleView& view = change.state.view;
  view.views.cards = {};
  view.views.before.reset();
  view.kind = fitting(change.state.session.view_kind, change.facts);
  if (view.kind == ViewKind::kFlow) return;
  enter_view(*whole, change);
  change.then(ShowArranged{view.views.arranged});
}

void show_hidden_link(uint32_t link, Change& change) {
  if (!is_hidden(link, change.facts)) return;
  PairsOptions options = change.state.view.views.pairs;
  lift_filters(options);
  show(options, change);
}

bool reveal(const Span& words, Change& change) {
  ArticleView& view = change.state.view;
  if (!view.views.arranged) return true;
  const auto is_shown = [&](const Arranged& arranged) { return arranged.places.shown(words).has_value(); };
  if (is_shown(*view.views.arranged)) return true;
  if (view.kind != ViewKind::kPairs) return false;
  PairsOptions options = view.views.pairs;
  const std::string* name = fold_at(*view.views.arranged, words.unit);
  Arranged unfiltered;
  if (!name && options.is_filtered()) {
    lift_filters(options);
    unfiltered = arrange_pairs(change.facts.whole(), change.state.session.language, options);
    if (!is_shown(unfiltered)) name = fold_at(unfiltered, words.unit);
    if (!is_shown(unfiltered) && !name) return false;
  }
  if (name) unfold(*name, options);
  show(options, change);
  return is_shown(*view.views.arranged);
}

void bring_view_back(ViewKind kind, const PairsOptions& pairs, Change& change) {
  show(kind == ViewKind::kPairs ? pairs : change.state.view.views.pairs, kind, change);
}

void apply(const ShowView& show_view, Change& change) {
  show(change.state.view.views.pairs, show_view.kind, change);
}

// The focus goes on from what was folded or unfolded: its link is another one now.
void apply(const TurnFold& turn, Change& change) {
  if (change.state.view.kind == ViewKind::kLevel) return turn_card(turn.href, change);
  const std::optional<std::string_view> name = fold_of(turn.href);
  if (!name || change.state.view.kind != ViewKind::kPairs) return;
  PairsOptions options = change.state.view.views.pairs;
  const auto at = std::lower_bound(options.unfolded.begin(), options.unfolded.end(), *name);
  if (at != options.unfolded.end() && *at == *name) {
    options.unfolded.erase(at);
  } else {
    options.unfolded.insert(at, std::string(*name));
  }
  show(options, change);
  change.then(request::FocusFold{std::string(turn.href)});
}

void apply(const OrderPairs& order, Change& change) {
  PairsOptions options = change.state.view.views.pairs;
  options.order = order.order;
  show(options, change);
}

void apply(const FilterPairs& filter, Change& change) {
  PairsOptions options = change.state.view.views.pairs;
  options.groups = filter.groups;
  show(options, change);
}

void apply(const ChooseSpeaker& choose, Change& change) {
  PairsOptions options = change.state.view.views.pairs;
  options.speaker = choose.speaker;
  show(options, change);
}

void apply(const ChooseCommentary& choose, Change& change) {
  PairsOptions options = change.state.view.views.pairs;
  options.commentary = choose.commentary;
  show(options, change);
}

}  // namespace duidu
