#include <algorithm>

#include "app/change.h"
#include "app/overview/coverage.h"
#include "app/overview/steps.h"
#include "app/views/in_view.h"
#include "base/phrases.h"
#include "text/utf8.h"

namespace duidu {
namespace {

// The line that a step starts from: the first one in sight.
TextPosition position_in_sight(Side side, const Facts& facts) {
  const PaneFacts& pane = facts.panes[side];
  const ReadingPosition position =
      pane.layout ? reading_position(*pane.layout, pane.scroll) : ReadingPosition();
  return position.is_set ? TextPosition{position.unit, position.offset} : TextPosition{{side, 0, 0}, 0};
}

// Whether a line of the unit is in sight: then the next step goes on from it, else from where the user is.
bool is_in_sight(UnitRef unit, const Facts& facts) {
  const PaneFacts& pane = facts.panes[unit.side];
  const int found = pane.layout ? find_unit_layout(*pane.layout, unit) : -1;
  if (found < 0 || !pane.is_shown) return false;
  const UnitLayout& box = pane.layout->units[static_cast<size_t>(found)];
  return box.y + box.height > pane.scroll && box.y < pane.scroll + pane.frame.height;
}

// Its first character: an empty span is nowhere.
Span start_of(const Article& article, UnitRef unit) {
  const std::string& text = article.unit(unit).text;
  size_t end = 0;
  if (!text.empty()) next_code_point(text, end);
  return {unit, 0, static_cast<uint32_t>(end)};
}

}  // namespace

void apply(const StepMark& step, Change& change) {
  const Article& article = change.facts.article;
  ArticleView& view = change.state.view;
  const Side side = step.side.value_or(change.facts.read_side);
  const auto current = view.current ? std::optional(view.current->link) : std::nullopt;
  const auto link = next_mark(article, side, current, position_in_sight(side, change.facts), step.is_forward);
  if (!link) return;
  apply(ChooseLink{*link, side, 0, std::nullopt}, change);
  apply(ShowTab{side}, change);
  view.overview.mark = *link;
  view.overview.mark_side = side;
}

void apply(const StepUncommented& step, Change& change) {
  const ViewsState& views = change.state.view.views;
  OverviewState& overview = change.state.view.overview;
  const std::vector<SilentPassage> passages = uncommented_passages(change.facts.whole());
  const bool goes_on = overview.passage && is_in_sight(*overview.passage, change.facts);
  UnitRef from = position_in_sight(Side::kInterview, change.facts).unit;
  if (goes_on) from = *overview.passage;
  from = in_whole(views, from);
  auto next = next_passage(passages, from, step.is_forward, !goes_on);
  // Several may be folded into one line.
  while (next && goes_on && in_view(views, next->first) == *overview.passage)
    next = next_passage(passages, next->first, step.is_forward, false);
  if (!next) {
    const std::string_view key = passages.empty()  ? "overview.all_discussed"
                                 : step.is_forward ? "overview.none_below"
                                                   : "overview.none_above";
    const Language language = change.state.session.language;
    return apply(ShowNotice{{NoticeKind::kInformation, std::string(phrase(language, key))}}, change);
  }
  overview.passage = in_view(views, next->first);
  change.then(BringInSight{start_of(change.facts.article, *overview.passage), std::nullopt});
}

void apply(const ScrollSide& scroll, Change& change) {
  change.then(ReadOn{scroll.side});
  if (scroll.is_dragged)
    return change.then(request::ScrollTo{scroll.side, scroll.top, Motion::kInstant, true});
  change.then(ScrollPane{scroll.side, scroll.top, true});
}

}  // namespace duidu
