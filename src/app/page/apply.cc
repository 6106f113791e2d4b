#include <algorithm>

#include "app/change.h"
#include "base/phrases.h"

namespace duidu {
namespace {

std::optional<Notice> notice_of(const std::vector<std::string_view>& remarks, Language language) {
  if (remarks.empty()) return std::nullopt;
  std::string text;
  for (const std::string_view key : remarks) {
    if (!text.empty() && language == Language::kEnglish) text += ' ';
    text += phrase(language, key);
  }
  return Notice{NoticeKind::kInformation, std::move(text)};
}

}  // namespace

void apply(const AskForFile&, Change& change) { change.then(request::AskForFile{}); }

void apply(const BringFile& bring, Change& change) { change.then(OpenFile{bring.content, bring.name}); }

// Nothing of the former article stays; what floats over the page goes, but for a file that hovers there.
void apply(const ArticleOpened& opened, Change& change) {
  const bool had_links = change.state.view.current || change.state.view.pointing.link;
  const bool had_hits = change.state.view.search.is_open;
  apply(StopReading{}, change);
  const Language language = language_of(opened.article->language());
  change.state.session.language = language;
  change.state.view = {};
  change.state.overlay.dialog = Dialog::kNone;
  change.state.overlay.notice = notice_of(opened.remarks, language);
  change.then(ShowArticle{opened.article, opened.elements});
  if (had_links) change.then(request::MarkLinks{});
  change.then(PlacePanes{});
  change.then(Repaint{});
  if (had_hits) change.then(request::MarkText{});
  if (opened.elements == Elements::kPresent) return;
  for (const Side side : kSides) change.then(request::ScrollTo{side, 0, Motion::kInstant});
}

void apply(const OpeningFailed& failed, Change& change) {
  const std::string why = sentence_of(change.state.session.language, failed.error, failed.name);
  change.state.overlay.notice = Notice{NoticeKind::kError, why};
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
  } else if (view.current || view.pointing.note) {
    clear_current_link(change);
    view.pointing.note.reset();
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

void apply(const SetDropping& set, Change& change) { change.state.overlay.is_dropping = set.is_dropping; }

void apply(const SetScrolling& set, Change& change) { change.state.overlay.is_scrolling = set.is_scrolling; }

}  // namespace duidu
