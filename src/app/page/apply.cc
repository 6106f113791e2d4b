#include <algorithm>
#include <utility>

#include "app/change.h"
#include "app/page/encoding_name.h"
#include "base/phrases.h"

namespace duidu {
namespace {

// Under this certainty the user is offered to look at the split.
constexpr double kCertain = 0.6;

// Whether somebody should look at the split who has not yet. The page of an article that was delivered with it is for readers.
bool is_doubtful(const ArticleOpened& opened) {
  const SplitAccount& split = opened.article->texts().split;
  return opened.elements == Elements::kMissing && split.certainty != SplitAccount::kUnknown &&
         split.certainty < kCertain && split.corrections.empty();
}

std::optional<Notice> notice_of(const ArticleOpened& opened, Language language) {
  Notice notice;
  const auto say = [&](std::string_view sentence) {
    if (!notice.text.empty() && language == Language::kEnglish) notice.text += ' ';
    notice.text += sentence;
  };
  notice.offers_encoding = opened.source != nullptr;
  notice.offers_split = is_doubtful(opened);
  if (notice.offers_encoding) {
    const std::string_view label = encoding_of(*opened.article);
    say(phrase(language, "remark.encoding", {encoding_name(language, label)}));
  }
  for (const std::string_view key : opened.remarks) say(phrase(language, key));
  if (notice.offers_split) say(phrase(language, "split.unsure"));
  if (notice.text.empty()) return std::nullopt;
  return notice;
}

// What takes longer than this is told.
constexpr float kSlowMs = 300;

void open_files(Brought brought, Change& change) {
  await_article(brought.files.empty() ? "" : brought.files.front().name, false, change);
  change.then(OpenFiles{std::move(brought)});
}

}  // namespace

void await_article(std::string name, bool is_edited, Change& change) {
  end_awaiting(change);
  const uint32_t serial = ++change.state.session.wake_serial;
  change.state.overlay.awaited = AwaitedArticle{serial, std::move(name), is_edited};
  change.then(request::WakeAfter{kSlowMs, serial});
}

void end_awaiting(Change& change) {
  Overlay& overlay = change.state.overlay;
  overlay.awaited.reset();
  if (overlay.notice && overlay.notice->kind == NoticeKind::kWorking) overlay.notice.reset();
}

void tell_awaiting(const event::Tick& tick, Change& change) {
  Overlay& overlay = change.state.overlay;
  if (!overlay.awaited || overlay.awaited->serial != tick.serial) return;
  const bool is_edited = overlay.awaited->is_edited;
  overlay.notice = Notice{NoticeKind::kWorking,
                          phrase(change.state.session.language, is_edited ? "opening.links" : "opening.file",
                                 {overlay.awaited->name})};
  overlay.notice->offers_stop = !is_edited;  // the edits would be lost
}

void apply(const StopOpening&, Change& change) {
  if (!change.state.overlay.awaited) return;
  end_awaiting(change);
  change.then(request::CancelJob{});
}

void apply(const AskForFile&, Change& change) { change.then(request::AskForFile{}); }

void apply(const BringFiles& bring, Change& change) { open_files(bring.brought, change); }

void apply(const InterviewUnclear& unclear, Change& change) {
  end_awaiting(change);
  open_dialog(Dialog::kInterview, change);
  change.state.overlay.question = InterviewQuestion{unclear.brought, unclear.likeliest};
  change.state.overlay.choices_scroll = 0;
}

void apply(const ChooseInterview& choose, Change& change) {
  Overlay& overlay = change.state.overlay;
  if (!overlay.question || choose.file >= overlay.question->brought.files.size()) return;
  Brought brought = std::move(overlay.question->brought);
  brought.interview = choose.file;
  apply(CloseDialog{}, change);
  open_files(std::move(brought), change);
}

void apply(const AskForEncoding&, Change& change) {
  if (!change.state.view.source) return;
  open_dialog(Dialog::kEncoding, change);
  change.state.overlay.choices_scroll = 0;
}

void apply(const ChooseEncoding& choose, Change& change) {
  apply(CloseDialog{}, change);
  if (!change.state.view.source) return;
  Brought brought = *change.state.view.source;
  brought.encoding = choose.label;
  open_files(std::move(brought), change);
}

void apply(const ScrollChoices& scroll, Change& change) { change.state.overlay.choices_scroll = scroll.top; }

// Nothing of the former article stays; what floats over the page goes, but for a file that hovers there.
void apply(const ArticleOpened& opened, Change& change) {
  const bool had_links = change.state.view.current || change.state.view.pointing.link;
  const bool had_hits = change.state.view.search.is_open;
  apply(StopReading{}, change);
  end_awaiting(change);
  const Language language = language_of(opened.article->language());
  change.state.session.language = language;
  change.state.view = {};
  change.state.overlay.dialog = Dialog::kNone;
  change.state.view.source = opened.source;
  begin_history(opened.elements == Elements::kPresent, change);
  change.state.overlay.question.reset();
  change.state.overlay.notice = notice_of(opened, language);
  change.then(ShowArticle{opened.article, opened.elements});
  show_in_view(opened.article, change);
  if (had_links) change.then(request::MarkLinks{});
  change.then(PlacePanes{});
  change.then(Repaint{});
  if (had_hits) change.then(request::MarkText{});
  if (opened.elements == Elements::kPresent) return;
  for (const Side side : kSides) change.then(request::ScrollTo{side, 0, Motion::kInstant});
}

void apply(const OpeningFailed& failed, Change& change) {
  end_awaiting(change);
  const std::string why = sentence_of(change.state.session.language, failed.error, failed.name);
  change.state.overlay.notice = Notice{NoticeKind::kError, why};
}

void apply(const StepBack&, Change& change) {
  auto& [session, view, overlay] = change.state;
  if (view.split.name) {
    apply(DropName{}, change);
  } else if (overlay.dialog != Dialog::kNone) {
    apply(CloseDialog{}, change);
  } else if (view.comparison) {
    apply(CloseComparison{}, change);
  } else if (view.selected) {
    view.selected.reset();
  } else if (view.reading) {
    apply(StopReading{}, change);
  } else if (view.search.is_open) {
    apply(CloseSearch{}, change);
  } else if (view.sheet && is_narrow(change.facts)) {
    apply(CloseSheet{}, change);
  } else if (view.current || view.pointing.note) {
    clear_current_link(change);
    take_note_away(change);
  } else if (view.overview.passage) {
    view.overview.passage.reset();
  } else if (overlay.notice && overlay.notice->offers_stop) {
    apply(StopOpening{}, change);
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
  bring_tab_level(show.side, change);
  drop_sheet(change);
  change.state.view.tab = show.side;
  change.then(PlacePanes{});
}

void apply(const SetDropping& set, Change& change) { change.state.overlay.is_dropping = set.is_dropping; }

void apply(const SetScrolling& set, Change& change) {
  change.state.overlay.is_scrolling = set.is_scrolling;
  if (!set.is_scrolling) find_place(change);
}

}  // namespace duidu
