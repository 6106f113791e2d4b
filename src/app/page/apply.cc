#include <algorithm>

#include "app/change.h"

namespace duidu {

void apply(const AskForFile&, Change& change) { change.then(request::AskForFile{}); }

// Nothing of the former article stays; what floats over the page goes, but for a file that hovers there.
void apply(const ArticleOpened& opened, Change& change) {
  const bool had_links = change.state.view.current || change.state.view.hovered;
  const bool had_hits = change.state.view.search.is_open;
  apply(StopReading{}, change);
  change.state.session.language = opened.language;
  change.state.view = {};
  change.state.overlay.dialog = Dialog::kNone;
  change.state.overlay.notice.reset();
  if (had_links) change.then(request::MarkLinks{});
  change.then(PlacePanes{});
  change.then(Repaint{});
  if (had_hits) change.then(request::MarkText{});
}

void apply(const StepBack&, Change& change) {
  auto& [session, view, overlay] = change.state;
  if (overlay.dialog != Dialog::kNone) {
    apply(CloseDialog{}, change);
  } else if (view.selected) {
    view.selected.reset();
  } else if (view.reading) {
    apply(StopReading{}, change);
  } else if (view.search.is_open) {
    apply(CloseSearch{}, change);
  } else if (view.current || view.explained) {
    clear_current_link(change);
    view.explained.reset();
  } else {
    overlay.notice.reset();
  }
}

void apply(const MoveDivider& move, Change& change) {
  const float share = std::clamp(move.share, kMinDivider, kMaxDivider);
  if (share == change.state.session.divider) return;
  change.state.session.divider = share;
  change.then(PlacePanes{});
  change.then(Relayout{});
}

void apply(const ShowTab& show, Change& change) {
  if (show.side == change.state.view.tab) return;
  change.state.view.tab = show.side;
  change.then(PlacePanes{});
}

void apply(const SetDropping& set, Change& change) { change.state.overlay.is_dropping = set.on; }

void apply(const SetScrolling& set, Change& change) { change.state.overlay.is_scrolling = set.on; }

}  // namespace duidu
