#include <algorithm>

#include "app/action.h"

namespace duidu {
namespace {

// One overload per action; a new action without one does not compile.
struct Applier {
  ViewState& state;

  void forget_problem() const {
    if (state.notice && state.notice->kind == NoticeKind::kError) state.notice.reset();
  }

  void operator()(const ChooseLink& choice) const {
    state.current = CurrentLink{choice.link, choice.side, choice.place, ++state.choice_serial};
    state.reading.reset();
    state.tab = choice.has_other ? other(choice.side) : choice.side;
    state.dialog = Dialog::kNone;
  }
  void operator()(const HoverLink& hover) const {
    if (hover.link != state.hovered) state.explained.reset();
    state.hovered = hover.link;
  }
  void operator()(const ExplainLink& explain) const { state.explained = explain.link; }
  void operator()(const StepBack&) const {
    if (state.dialog != Dialog::kNone) {
      (*this)(CloseDialog{});
    } else if (state.selected) {
      state.selected.reset();
    } else if (state.reading) {
      state.reading.reset();
    } else if (state.search.is_open) {
      state.search.is_open = false;
    } else if (state.current || state.explained) {
      state.current.reset();
      state.explained.reset();
    } else {
      state.notice.reset();
    }
  }
  void operator()(const MoveDivider& move) const {
    state.divider = std::clamp(move.share, kMinDivider, kMaxDivider);
  }
  void operator()(const ShowTab& show) const { state.tab = show.side; }
  void operator()(const OpenPasteDialog&) const {
    state.dialog = Dialog::kPaste;
    forget_problem();
  }
  void operator()(const OpenLinkList&) const {
    state.dialog = Dialog::kLinks;
    state.explained.reset();
    state.link_list_scroll = 0;
  }
  void operator()(const FilterLinks& filter) const {
    state.link_filter = filter.verdict;
    state.link_list_scroll = 0;
  }
  void operator()(const ScrollLinkList& scroll) const { state.link_list_scroll = std::max(scroll.top, 0.0f); }
  void operator()(const SelectText& select) const { state.selected = select.text; }
  void operator()(const CopySelected& copy) const {
    if (state.selected) state.selected->copied = copy.as;
  }
  void operator()(const TakeVoices& voices) const { state.has_voices = voices.has_voices; }
  void operator()(const ReadHere&) const {}
  void operator()(const ReadSelected&) const { state.selected.reset(); }
  void operator()(const StepSentence&) const {}
  void operator()(const Say& say) const {
    state.reading = Reading{say.passages, say.sentence, false, ++state.said_serial};
  }
  void operator()(const PauseReading& pause) const {
    if (!state.reading || state.reading->is_paused == pause.is_paused) return;
    state.reading->is_paused = pause.is_paused;
    if (!pause.is_paused) state.reading->serial = ++state.said_serial;
  }
  void operator()(const StopReading&) const { state.reading.reset(); }
  void operator()(const OpenSearch& open) const {
    state.search.is_open = true;
    if (is_modal(state.dialog)) state.dialog = Dialog::kNone;
    state.explained.reset();
    if (!open.query.empty()) state.search.query = open.query;
  }
  void operator()(const SetQuery& set) const { state.search.query = set.query; }
  void operator()(const TakeHits& hits) const {
    SearchState& search = state.search;
    search.count = hits.count;
    search.has_more = hits.has_more;
    search.current = std::min(hits.current, hits.count - (hits.count > 0));
    search.is_shown = hits.is_shown;
    search.serial += hits.is_shown;
  }
  void operator()(const StepHit& step) const {
    SearchState& search = state.search;
    if (search.count == 0) return;
    const uint32_t forwards = search.is_shown ? 1 : 0;
    search.current = (search.current + (step.is_forwards ? forwards : search.count - 1)) % search.count;
    search.is_shown = true;
    ++search.serial;
  }
  void operator()(const CloseSearch&) const { state.search.is_open = false; }
  void operator()(const OpenPrintDialog&) const {
    state.dialog = Dialog::kPrint;
    state.explained.reset();
  }
  void operator()(const ChoosePrintForm& choose) const { state.print_form = choose.form; }
  // What was wrong with a pasted text was told in the dialog.
  void operator()(const CloseDialog&) const {
    if (state.dialog == Dialog::kPaste) forget_problem();
    state.dialog = Dialog::kNone;
  }
  void operator()(const ShowNotice& show) const { state.notice = show.notice; }
  void operator()(const CloseNotice&) const { state.notice.reset(); }
  void operator()(const OpenSettings&) const {
    state.dialog = Dialog::kSettings;
    state.explained.reset();
    state.settings_scroll = 0;
  }
  void operator()(const ScrollSettings& scroll) const { state.settings_scroll = std::max(scroll.top, 0.0f); }
  void operator()(const ChangeSetting& change) const {
    state.preferences = with_value(state.preferences, change.setting, change.value);
    const bool is_of_voice = change.setting == Setting::kRate || change.setting == Setting::kVoices;
    if (is_of_voice && state.reading) state.reading->serial = ++state.said_serial;  // say it again, that way
    if (state.own_font.empty() && state.preferences.reading.font == FontFamily::kOwn)
      state.preferences.reading.font = FontFamily::kByLanguage;
  }
  void operator()(const RestoreDefaults&) const { state.preferences = {}; }
  void operator()(const SetPreferences& set) const {
    state.preferences = set.preferences;
    state.preferences.reading = within_bounds(set.preferences.reading);
  }
  void operator()(const SetSystem& set) const { state.system = set.system; }
  void operator()(const TakeOwnFont& font) const {
    state.own_font = font.name;
    state.preferences.reading.font = FontFamily::kOwn;
  }
  void operator()(const SetDropping& set) const { state.is_dropping = set.on; }
  void operator()(const SetScrolling& set) const { state.is_scrolling = set.on; }
  void operator()(const ArticleOpened& opened) const {
    state.language = opened.language;
    state.tab = Side::kInterview;
    state.current.reset();
    state.hovered.reset();
    state.explained.reset();
    state.link_filter.reset();
    state.selected.reset();
    state.reading.reset();
    state.search = {};
    state.notice.reset();
    state.dialog = Dialog::kNone;
  }
  void operator()(const AskForFile&) const {}
  void operator()(const AskForFont&) const {}
  void operator()(const OpenPastedText&) const {}
  void operator()(const PrintArticle&) const { state.dialog = Dialog::kNone; }
};

}  // namespace

ViewState apply(ViewState state, const Action& action) {
  std::visit(Applier{state}, action);
  return state;
}

}  // namespace duidu
