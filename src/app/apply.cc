#include <algorithm>

#include "app/action.h"

namespace duidu {
namespace {

// One overload per action; a new action without one does not compile.
struct Applier {
  ViewState& state;

  void operator()(const ChooseLink& choice) const {
    state.current = CurrentLink{choice.link, choice.side, choice.place, ++state.choice_serial};
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
      state.dialog = Dialog::kNone;
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
  void operator()(const OpenPasteDialog&) const { state.dialog = Dialog::kPaste; }
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
  void operator()(const OpenPrintDialog&) const {
    state.dialog = Dialog::kPrint;
    state.explained.reset();
  }
  void operator()(const ChoosePrintForm& choose) const { state.print_form = choose.form; }
  void operator()(const CloseDialog&) const { state.dialog = Dialog::kNone; }
  void operator()(const ShowNotice& show) const { state.notice = show.notice; }
  void operator()(const CloseNotice&) const { state.notice.reset(); }
  void operator()(const SetTheme& set) const { state.theme = set.theme; }
  void operator()(const SetReading& set) const { state.reading = within_bounds(set.settings); }
  void operator()(const SetReducedMotion& set) const { state.reduced_motion = set.on; }
  void operator()(const SetDropping& set) const { state.is_dropping = set.on; }
  void operator()(const SetScrolling& set) const { state.is_scrolling = set.on; }
  void operator()(const ArticleOpened& opened) const {
    state.language = opened.language;
    state.tab = Side::kInterview;
    state.current.reset();
    state.hovered.reset();
    state.explained.reset();
    state.link_filter.reset();
    state.notice.reset();
    state.dialog = Dialog::kNone;
  }
  void operator()(const AskForFile&) const {}
  void operator()(const OpenPastedText&) const {}
  void operator()(const PrintArticle&) const { state.dialog = Dialog::kNone; }
};

}  // namespace

ViewState apply(ViewState state, const Action& action) {
  std::visit(Applier{state}, action);
  return state;
}

}  // namespace duidu
