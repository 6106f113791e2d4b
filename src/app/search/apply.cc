#include <algorithm>

#include "app/change.h"
#include "app/search/hits.h"
#include "app/selection/copy_text.h"
#include "app/views/in_view.h"

namespace duidu {
namespace {

// Bytes of a selection that may well be what is looked for.
constexpr uint32_t kMostSelected = 200;

void show_highlights(Change& change) {
  change.then(Repaint{});
  change.then(request::MarkText{});
}

// Hits that are stepped through, and those of a query that is still being typed, are one entry of the history.
void record_search(bool is_step, UnitRef to, Change& change) {
  const std::string& query = change.state.view.search.query;
  const Jump& last = change.state.view.history.last;
  const bool goes_on = last.kind == Jump::Kind::kSearch && last.query == query && last.has_stepped;
  record_jump({.kind = Jump::Kind::kSearch, .query = query, .has_stepped = is_step || goes_on}, to, change);
}

// The view shows other things from now on: hits have other numbers, and the one that it was done for is the current one again.
void go_to_revealed(const Span& found, Change& change) {
  if (!reveal(found, change)) apply(ShowView{ViewKind::kFlow}, change);
  ArticleView& view = change.state.view;
  view.search.before.reset();
  view.search.from = in_view(view.views, TextPosition{found.unit, found.start});
  change.then(LookFor{view.search.query, true});
}

// The next search, and what is typed from now on, begins at the hit. The other pane stays: a hit is read where it is.
void show_hit(bool is_step, Change& change) {
  SearchState& search = change.state.view.search;
  const Hits* const hits = change.facts.search;
  if (!hits || search.current >= hits->count()) return;
  const Span found = hits->in_whole(search.current), hit = hits->hit(search.current);
  record_search(is_step, found.unit, change);
  if (hits->is_folded(search.current)) return go_to_revealed(found, change);
  search.from = {hit.unit, hit.start};
  change.then(BringInSight{hit});
}

// The first letters may have led far away.
void go_back(Change& change) {
  SearchState& search = change.state.view.search;
  if (!search.before) return;
  search.from = search.before->from;
  apply(ShowTab{search.before->tab}, change);
  for (const Side side : kSides) {
    const float top = search.before->scroll[side];
    if (top != change.facts.panes[side].scroll) change.then(ScrollPane{side, top});
  }
}

}  // namespace

void apply(const OpenSearch& open, Change& change) {
  SearchState& search = change.state.view.search;
  const bool is_new = !open.query.empty() && open.query != search.query, was_open = search.is_open;
  if (is_modal(change.state.overlay.dialog)) change.state.overlay.dialog = Dialog::kNone;
  change.state.view.pointing.note.reset();
  if (open.from || !was_open) search.from = open.from ? *open.from : change.facts.read_position();
  if (!was_open) {
    const BySide<PaneFacts>& panes = change.facts.panes;
    search.before = {search.from,
                     change.state.view.tab,
                     {panes[Side::kInterview].scroll, panes[Side::kCommentary].scroll}};
  }
  search.is_open = true;
  if (is_new) search.query = open.query;
  change.then(request::FocusField{"search.field"});
  // What was looked for before is highlighted again, and leads nowhere until it is asked to.
  if (is_new || !was_open) change.then(LookFor{search.query, is_new});
}

void apply(const SearchForSelection&, Change& change) {
  const auto& selected = change.state.view.selected;
  const bool is_query = selected && selected->start.unit == selected->end.unit &&
                        selected->end.offset - selected->start.offset <= kMostSelected;
  if (!is_query) return apply(OpenSearch{}, change);
  apply(OpenSearch{copy_text(change.facts.article, selected->start, selected->end), selected->start}, change);
}

void apply(const SetQuery& set, Change& change) {
  SearchState& search = change.state.view.search;
  if (set.query == search.query) return;
  search.query = set.query;
  if (search.is_open) change.then(LookFor{search.query, true});
}

void apply(const TakeHits& hits, Change& change) {
  SearchState& search = change.state.view.search;
  search.count = hits.count;
  search.has_more = hits.has_more;
  search.beyond = hits.beyond;
  search.current = std::min(hits.current, hits.count - (hits.count > 0));
  search.is_shown = hits.is_shown;
  if (hits.count == 0) go_back(change);
  if (hits.is_shown) show_hit(false, change);
  show_highlights(change);
}

void apply(const StepHit& step, Change& change) {
  SearchState& search = change.state.view.search;
  if (search.count == 0) return;
  const uint32_t forwards = search.is_shown ? 1 : 0;
  search.current = (search.current + (step.is_forwards ? forwards : search.count - 1)) % search.count;
  search.is_shown = true;
  search.before.reset();
  show_hit(true, change);
  show_highlights(change);
}

void apply(const ShowBeyond&, Change& change) {
  const Hits* const hits = change.facts.search;
  const std::optional<Span> first = hits ? hits->first_beyond() : std::nullopt;
  if (!first) return;
  record_search(true, first->unit, change);
  go_to_revealed(*first, change);
}

void apply(const CloseSearch&, Change& change) {
  SearchState& search = change.state.view.search;
  if (!search.is_open) return;
  search.is_open = false;
  const Hits* const found = change.facts.search;
  if (found && search.current < found->count()) {
    const Span hit = found->hit(search.current);
    change.then(ReturnFocus{hit.unit.side, TextPosition{hit.unit, hit.start}});
  } else if (found) {
    change.then(ReturnFocus{search.from.unit.side, std::nullopt});
  }
  change.then(ForgetHits{});
  show_highlights(change);
}

}  // namespace duidu
