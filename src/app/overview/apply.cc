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
  ArticleView& view = change.state.view;
  const std::vector<SilentPassage> passages = uncommented_passages(change.facts.whole());
  const std::optional<SilentPassage> last = view.overview.passage;
  const bool goes_on = last && is_in_sight(in_view(view.views, last->first), change.facts);
  const UnitRef from =
      goes_on ? last->first : in_whole(view.views, position_in_sight(Side::kInterview, change.facts).unit);
  const auto next = next_passage(passages, from, step.is_forward, !goes_on);
  if (!next) {
    const std::string_view key = passages.empty()  ? "overview.all_discussed"
                                 : step.is_forward ? "overview.none_below"
                                                   : "overview.none_above";
    const Language language = change.state.session.language;
    return apply(ShowNotice{{NoticeKind::kInformation, std::string(phrase(language, key))}}, change);
  }
  record_jump({.kind = Jump::Kind::kPassage}, next->first, change);
  reveal(start_of(change.facts.whole(), next->first), change);
  view.overview.passage = *next;
  const UnitRef here = in_view(view.views, next->first);
  change.then(ReadOn{Side::kInterview});
  change.then(BringInSight{start_of(article_in_view(view.views, change.facts), here), std::nullopt, true});
  change.then(Repaint{});
  change.then(request::MarkText{});
}

void apply(const ScrollSide& scroll, Change& change) {
  change.then(ReadOn{scroll.side});
  if (scroll.is_dragged)
    return change.then(request::ScrollTo{scroll.side, scroll.top, Motion::kInstant, true});
  change.then(ScrollPane{scroll.side, scroll.top, true});
}

}  // namespace duidu
