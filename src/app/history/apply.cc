#include <algorithm>
#include <string_view>
#include <utility>

#include "app/change.h"
#include "app/history/history.h"
#include "app/links/nearest_link.h"
#include "app/views/in_view.h"
#include "base/phrases.h"
#include "text/utf8.h"

namespace duidu {
namespace {

// How long a paragraph that an address has led to is marked. Milliseconds.
constexpr float kMarkedMs = 4000;
// Characters of an address that is said to lead nowhere.
constexpr size_t kMostSaid = 60;

// What the page's address is to name; empty: that of an article nobody else finds there.
std::string address_of(UnitRef unit, const Change& change) {
  return change.state.view.history.is_kept ? address(change.facts.whole(), unit) : std::string();
}

ScrolledTo scrolled_to(const PaneFacts& pane, float top, const ViewsState& views) {
  ScrolledTo scrolled{{}, top};
  if (!pane.layout) return scrolled;
  scrolled.line = in_whole(views, reading_position(*pane.layout, top));
  scrolled.width = pane.layout->width;
  scrolled.height = pane.layout->height;
  return scrolled;
}

// Whoever goes elsewhere has seen what the last step led to.
void unmark_passage(Change& change) {
  std::optional<SilentPassage>& passage = change.state.view.overview.passage;
  if (!passage) return;
  passage.reset();
  change.then(Repaint{});
  change.then(request::MarkText{});
}

// A sheet that closes leaves the text where the user has scrolled it since, but for what it was lifted.
void keep_scroll_under_sheet(const ArticleView& view, const Facts& facts, Whereabouts& to) {
  if (!view.sheet || to.sheet || to.tab != view.tab) return;
  const PaneFacts& pane = facts.panes[view.tab];
  to.scrolled[view.tab] = scrolled_to(pane, std::max(0.0f, pane.rest() - view.sheet->lifted), view.views);
}

void bring_back(const Whereabouts& at, Change& change) {
  ArticleView& view = change.state.view;
  apply(StopReading{}, change);
  unmark_passage(change);
  if (is_modal(change.state.overlay.dialog)) apply(CloseDialog{}, change);
  bring_view_back(at.kind, at.pairs, change);
  take_note_away(change);
  apply(ShowTab{at.tab}, change);
  if (view.current != at.current) {
    view.current = at.current;
    if (!view.current) view.views.cards.leading.reset(), view.views.cards.opened.reset();
    lead_with_chosen(change);
    light_links(change);
  }
  view.follow.is_pinned = at.is_pinned && view.current;
  view.is_reviewing = at.is_reviewing;
  bring_comparison_back(at.is_comparing, change);
  if (view.sheet != at.sheet) {
    view.sheet = at.sheet;
    change.then(PlacePanes{});
  }
  BySide<ScrolledTo> scrolled = at.scrolled;
  for (ScrolledTo& each : scrolled) each.line = in_view(view.views, each.line);
  change.then(RestoreScrolls{scrolled});
}

void mark_unit(UnitRef unit, Change& change) {
  const uint32_t serial = ++change.state.session.wake_serial;
  change.state.view.addressed = AddressedUnit{unit, serial};
  change.then(request::WakeAfter{kMarkedMs, serial});
  change.then(Repaint{});
  change.then(request::MarkText{});
}

// "t12.p1" is a unit, "t12" stands for the first one of a turn or commentary.
std::optional<UnitRef> addressed_unit(const Article& article, std::string_view id) {
  UnitRef unit;
  if (find_unit(article, std::string(id), unit)) return unit;
  for (const Side side : kSides) {
    for (const UnitRef each : units_of(article, side)) {
      const std::string whole = address(article, each);
      if (each.index == 0 && whole.substr(0, whole.find('.')) == id) return each;
    }
  }
  return std::nullopt;
}

void say_unknown(std::string_view id, Change& change) {
  std::string said(id.substr(0, code_points_to_bytes(id, kMostSaid)));
  if (said.size() < id.size()) said += "…";
  const std::string sentence(phrase(change.state.session.language, "address.unknown", {said}));
  apply(ShowNotice{{NoticeKind::kInformation, sentence}}, change);
}

}  // namespace

Whereabouts whereabouts(const ArticleView& view, const Facts& facts) {
  Whereabouts now{.tab = view.tab,
                  .current = view.current,
                  .is_reviewing = view.is_reviewing,
                  .is_pinned = view.follow.is_pinned,
                  .is_comparing = view.comparison.has_value(),
                  .sheet = view.sheet,
                  .kind = view.kind};
  if (view.kind == ViewKind::kPairs) now.pairs = view.views.pairs;
  for (const Side side : kSides)
    now.scrolled[side] = scrolled_to(facts.panes[side], facts.panes[side].rest(), view.views);
  return now;
}

void begin_history(bool is_kept, Change& change) {
  const uint32_t serial = ++change.state.session.entry_serial;
  change.state.view.history = {{{serial, {}}}, 0, {}, is_kept};
  change.then(request::MarkEntry{serial, ""});
  if (!is_kept) change.then(request::ForgetAddress{});
}

void loosen_history(Change& change) {
  History& history = change.state.view.history;
  history.is_kept = false;
  for (HistoryEntry& entry : history.entries) entry.at.current.reset(), entry.at.is_reviewing = false;
  change.state.view.addressed.reset();
}

void record_jump(const Jump& jump, UnitRef to, Change& change) {
  ArticleView& view = change.state.view;
  if (view.history.entries.empty()) begin_history(false, change);
  unmark_passage(change);
  if (belongs_together(view.history.last, jump)) return continue_jump(jump, to, change);
  const uint32_t serial = ++change.state.session.entry_serial;
  leave_for(view.history, whereabouts(view, change.facts), serial, jump);
  view.comparison.reset();
  change.then(request::PushEntry{serial, address_of(to, change)});
}

void continue_jump(const Jump& jump, UnitRef to, Change& change) {
  History& history = change.state.view.history;
  if (history.entries.empty()) return;
  history.last = jump;
  change.then(request::MarkEntry{history.entries[history.current].serial, address_of(to, change)});
}

void travel_to(size_t entry, Change& change) {
  const History& history = change.state.view.history;
  const int steps = static_cast<int>(entry) - static_cast<int>(history.current);
  change.then(
      request::TravelHistory{steps, history.entries[history.current].serial, history.entries[entry].serial});
}

void return_to(size_t entry, Change& change) {
  travel_to(entry, change);
  apply(GoToEntry{change.state.view.history.entries[entry].serial}, change);
}

void apply(const GoBack&, Change& change) {
  const History& history = change.state.view.history;
  if (can_go_back(history)) travel_to(history.current - 1, change);
}

void apply(const GoForward&, Change& change) {
  const History& history = change.state.view.history;
  if (can_go_forward(history)) travel_to(history.current + 1, change);
}

void apply(const GoToEntry& go, Change& change) {
  ArticleView& view = change.state.view;
  const size_t from = view.history.current;
  const Whereabouts* const at = travel(view.history, go.serial, whereabouts(view, change.facts));
  if (!at && !index_of(view.history.entries, go.serial) && !view.history.is_kept) {
    // An entry of an article that was here before names a place of that one.
    change.then(request::ForgetAddress{});
  }
  if (!at) return change.then(request::TellView{change.state.session.view_kind});
  Whereabouts to = *at;
  if (view.history.current < from) keep_scroll_under_sheet(view, change.facts, to);
  bring_back(to, change);
  change.then(request::TellView{change.state.session.view_kind});  // the address may name another one
}

void apply(const RecallEntries& recall, Change& change) {
  History& history = change.state.view.history;
  const std::optional<size_t> current = index_of(recall.entries, recall.serial);
  if (!current || !history.is_kept) return;
  history = {recall.entries, *current, {}, true};
  for (const HistoryEntry& entry : history.entries)
    change.state.session.entry_serial = std::max(change.state.session.entry_serial, entry.serial);
  bring_back(Whereabouts(history.entries[*current].at), change);
  change.then(request::MarkEntry{recall.serial, ""});
}

// The browser has made the entry already.
void apply(const LeaveForAddress&, Change& change) {
  ArticleView& view = change.state.view;
  const uint32_t serial = ++change.state.session.entry_serial;
  unmark_passage(change);
  leave_for(view.history, whereabouts(view, change.facts), serial, {.kind = Jump::Kind::kAddress});
  view.comparison.reset();
  change.then(request::MarkEntry{serial, ""});
}

void apply(const GoToAddress& go, Change& change) {
  const Article& article = change.facts.article;
  std::optional<UnitRef> unit = addressed_unit(article, go.id);
  if (!unit) {  // a view may not show it
    unit = addressed_unit(change.facts.whole(), go.id);
    if (unit) unit = in_view(change.state.view.views, *unit);
  }
  if (!unit) return say_unknown(go.id, change);
  apply(StopReading{}, change);
  take_note_away(change);
  apply(ShowTab{unit->side}, change);
  const std::optional<NearestLink> nearest = nearest_link(article, *unit);
  change.then(GoToUnit{*unit, nearest ? std::optional(nearest->link) : std::nullopt});
  mark_unit(*unit, change);
}

void fade_address(const event::Tick& tick, Change& change) {
  std::optional<AddressedUnit>& addressed = change.state.view.addressed;
  if (!addressed || addressed->serial != tick.serial) return;
  addressed.reset();
  change.then(Repaint{});
  change.then(request::MarkText{});
}

}  // namespace duidu
