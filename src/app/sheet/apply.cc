#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

#include "app/change.h"
#include "app/history/history.h"
#include "app/links/link_choice.h"
#include "app/sheet/sheet.h"
#include "app/views/pair_steps.h"

namespace duidu {
namespace {

// Between the line that was pressed and the sheet.
constexpr float kMargin = 8;
// A pull sideways turns to another pair from here on. CSS px.
constexpr float kSwipe = 48;

// The line of the current link's words under a point, and where these words are, in the pane's content.
void find_line(WindowPoint point, LinkSheet& sheet, const Change& change) {
  const CurrentLink& current = *change.state.view.current;
  const PaneFacts& pane = change.facts.panes[current.side];
  const float y = pane.content_y(point.y);
  sheet.line = sheet.first = sheet.last = y;
  if (!pane.layout || current.link >= change.facts.article.links.size()) return;
  const Link& link = change.facts.article.links[current.link];
  for (const Span& span : spans_of_occurrence(change.facts.article, link, current.side, current.occurrence)) {
    for (const Rect& line : span_rects(*pane.layout, span)) {
      if (y >= line.y && y < line.y + line.height) sheet.line = line.y + line.height;
      sheet.first = std::min(sheet.first, line.y);
      sheet.last = std::max(sheet.last, line.y + line.height);
    }
  }
}

// The text scrolls up by what the sheet would cover: of the line that was pressed in any case, of all the words as far as their
// first line stays in sight.
void make_room(Change& change) {
  LinkSheet& sheet = *change.state.view.sheet;
  change.then(PlacePanes{});
  if (!sheet.line) return;
  const Side side = change.state.view.tab;
  const float room = change.facts.sheet_room;
  const float top = change.facts.panes[side].rest();
  const float seen = room - sheet_height(sheet.stage, room);
  const auto beyond = [&](float lower) { return std::ceil(lower + kMargin - (top + seen)); };
  const float covered = std::max(beyond(*sheet.line), std::min(beyond(sheet.last), sheet.first - kMargin - top));
  if (covered <= 0) return;
  sheet.lifted += covered;
  change.then(ScrollPane{side, top + covered});
}

void set_stage(SheetStage stage, Change& change) {
  LinkSheet& sheet = *change.state.view.sheet;
  sheet.pulled = 0;
  if (stage == sheet.stage) return;
  sheet.stage = stage;
  make_room(change);
}

// The links with words on `side`, as they stand there.
std::vector<uint32_t> links_along(const Article& article, Side side) {
  std::vector<std::pair<Span, uint32_t>> starts;
  for (uint32_t link = 0; link < article.links.size(); ++link) {
    const std::vector<Span>& spans = article.links[link].spans(side);
    if (!spans.empty()) starts.emplace_back(spans.front(), link);
  }
  std::sort(starts.begin(), starts.end(), [](const auto& one, const auto& two) {
    return std::tuple(one.first.unit, one.first.start, one.second) <
           std::tuple(two.first.unit, two.first.start, two.second);
  });
  std::vector<uint32_t> links;
  for (const auto& [span, link] : starts) links.push_back(link);
  return links;
}

// The nearest entry before the present one in which there was no sheet.
std::optional<size_t> entry_without_sheet(const History& history) {
  for (size_t i = history.current; i-- > 0;) {
    if (!history.entries[i].at.sheet) return i;
  }
  return std::nullopt;
}

}  // namespace

bool is_narrow(const Facts& facts) {
  return !facts.panes[Side::kInterview].is_shown || !facts.panes[Side::kCommentary].is_shown;
}

void open_sheet(const std::optional<WindowPoint>& point, Change& change) {
  ArticleView& view = change.state.view;
  const SheetStage stage = view.sheet ? view.sheet->stage : SheetStage::kPeek;
  view.sheet = LinkSheet{.stage = stage};
  if (point) find_line(*point, *view.sheet, change);
  make_room(change);
}

void drop_sheet(Change& change) {
  if (!change.state.view.sheet) return;
  change.state.view.sheet.reset();
  change.then(PlacePanes{});
}

void apply(const PullSheet& pull, Change& change) {
  if (change.state.view.sheet) change.state.view.sheet->pulled = pull.by;
}

void apply(const LetGoOfSheet& let_go, Change& change) {
  std::optional<LinkSheet>& sheet = change.state.view.sheet;
  if (!sheet) return;
  sheet->pulled = 0;
  if (std::abs(let_go.aside) >= kSwipe && std::abs(let_go.aside) > std::abs(let_go.by))
    return apply(StepPair{let_go.aside < 0}, change);
  const std::optional<SheetStage> stage = stage_after(sheet->stage, let_go.by, change.facts.sheet_room);
  if (!stage) return apply(CloseSheet{}, change);
  set_stage(*stage, change);
}

void apply(const StepSheet&, Change& change) {
  if (!change.state.view.sheet) return;
  const SheetStage stage = change.state.view.sheet->stage;
  set_stage(stage == SheetStage::kPeek   ? SheetStage::kHalf
            : stage == SheetStage::kHalf ? SheetStage::kFull
                                         : SheetStage::kPeek,
            change);
}

void apply(const ScrollSheet& scroll, Change& change) {
  if (change.state.view.sheet) change.state.view.sheet->scroll = std::max(scroll.top, 0.0f);
}

// Pairs that are turned over are one step of the way back, as hits of a query are.
void apply(const StepPair& step, Change& change) {
  ArticleView& view = change.state.view;
  if (view.kind == ViewKind::kPairs) return step_to_pair(step.is_forward, change);
  if (!view.sheet || !view.current) return;
  const Side side = view.current->side;
  const std::vector<uint32_t> links = links_along(change.facts.article, side);
  const auto found = std::find(links.begin(), links.end(), view.current->link);
  if (found == links.end() || links.size() < 2) return;
  const auto from = static_cast<size_t>(found - links.begin());
  const size_t to = (from + (step.is_forward ? 1 : links.size() - 1)) % links.size();
  view.current = CurrentLink{links[to], side, 0};
  view.sheet = LinkSheet{.stage = view.sheet->stage};
  const UnitRef unit = change.facts.article.links[links[to]].spans(side).front().unit;
  continue_jump({.kind = Jump::Kind::kLink, .link = *view.current}, unit, change);
  light_links(change);
  change.then(BringLevel{*view.current});
}

void apply(const FollowSheet&, Change& change) {
  ArticleView& view = change.state.view;
  if (!view.sheet || !view.current || view.current->link >= change.facts.article.links.size()) return;
  const CurrentLink from = *view.current;
  const Side there = other(from.side);
  const std::vector<Span> spans = spans_of_occurrence(
      change.facts.article, change.facts.article.links[from.link], there, from.occurrence);
  if (spans.empty()) return;
  const CurrentLink to{from.link, there, from.occurrence};
  record_jump({.kind = Jump::Kind::kLink, .link = to}, spans.front().unit, change);
  drop_sheet(change);
  apply(ShowTab{there}, change);
  change.then(BringLevel{from});
}

void apply(const CloseSheet&, Change& change) {
  ArticleView& view = change.state.view;
  if (!view.sheet) return;
  view.sheet->pulled = 0;
  if (const std::optional<size_t> entry = entry_without_sheet(view.history)) return travel_to(*entry, change);
  const float top = change.facts.panes[view.tab].rest() - view.sheet->lifted;
  drop_sheet(change);
  change.then(ScrollPane{view.tab, std::max(0.0f, top)});
}

}  // namespace duidu
