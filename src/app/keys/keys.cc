#include "app/keys/keys.h"

#include <algorithm>

#include "app/change.h"
#include "app/history/history.h"

namespace duidu {
namespace {

using enum Command;

constexpr uint16_t at(Focus focus) { return static_cast<uint16_t>(1 << static_cast<int>(focus)); }
constexpr uint16_t but(int places) { return static_cast<uint16_t>(~places); }

constexpr uint16_t kNothing = at(Focus::kNothing), kText = at(Focus::kText), kLink = at(Focus::kLink),
                   kSearchField = at(Focus::kSearchField), kTextArea = at(Focus::kTextArea),
                   kList = at(Focus::kList), kControl = at(Focus::kControl), kRow = at(Focus::kRow),
                   kNameField = at(Focus::kNameField), kPanel = at(Focus::kPanel);

// A key that writes a character counts in the text, where it can be switched off, in the panel that it is for and on a row of the split
// alone (WCAG 2.1.4). A second Control+F is the browser's own find.
constexpr Key kKeys[] = {
    {"Tab", kNothing | kText, kEnterToolbar, "keys.move"},
    {"Shift+Tab", kText, kLeaveIt, ""},
    {"Enter", kLink, kLeaveIt, "keys.follow"},
    {"Space", kLink, kPeek, "keys.peek"},
    {"ArrowUp ArrowDown", kText, kLeaveIt, "keys.scroll"},
    {"Home", kText, kLeaveIt, ""},
    {"End", kText, kLeaveIt, ""},
    {"PageUp", kText, kLeaveIt, ""},
    {"PageDown", kText, kLeaveIt, ""},
    {"ArrowLeft ArrowRight ArrowUp ArrowDown", kControl | kRow, kLeaveIt, "keys.adjust"},
    {"Control+F", but(kSearchField), kSearch, "search.field"},
    {"Enter", kSearchField, kNextHit, "keys.next_hit"},
    {"F3", but(0), kNextHit, ""},
    {"Shift+Enter", kSearchField, kPreviousHit, "keys.previous_hit"},
    {"Shift+F3", but(0), kPreviousHit, ""},
    {"F8", but(0), kReviewNext, "keys.review"},
    {"N", kText | kLink, kReviewNext, ""},
    {"Shift+F8", but(0), kReviewPrevious, "keys.review_back"},
    {"Shift+N", kText | kLink, kReviewPrevious, ""},
    {"Alt+ArrowLeft", but(kSearchField | kTextArea | kNameField), kGoBack, "keys.back"},
    {"Alt+ArrowRight", but(kSearchField | kTextArea | kNameField), kGoForward, ""},
    {"C", kText | kLink, kCompare, "keys.compare"},
    {"J", kPanel | kText | kLink, kCompareNext, "keys.compare_step"},
    {"K", kPanel | kText | kLink, kComparePrevious, ""},
    {"Enter", kPanel, kGoToCompared, ""},
    {"C", kPanel, kCopyComparison, ""},
    {"Alt+ArrowDown", kText | kLink, kNextMark, "keys.next_mark"},
    {"Alt+ArrowUp", kText | kLink, kPreviousMark, ""},
    {"U", kText | kLink, kNextUncommented, "keys.uncommented"},
    {"Shift+U", kText | kLink, kPreviousUncommented, ""},
    {"Control+A", but(kSearchField | kTextArea | kNameField | kList), kSelectSide, "keys.select_side"},
    {"Control+Enter", kTextArea, kOpenPasted, "keys.open_pasted"},
    {"Escape", kSearchField, kCloseSearch, "keys.step_back"},
    {"Escape", but(0), kStepBack, "", true},
    {"?", kText | kLink, kShowKeys, "keys.show"},
    {"F", kText | kLink, kSwitchFollowing, "keys.follow_sides"},
    {"1", kText | kLink | kPanel, kShowFlow, "keys.views"},
    {"2", kText | kLink | kPanel, kShowPairs, ""},
    {"3", kText | kLink | kPanel, kShowLevel, ""},
    {"J", kText | kLink, kNextPair, "keys.pair"},
    {"K", kText | kLink, kPreviousPair, ""},
    {"E", kText | kLink, kOpenSplit, "keys.split"},
    {"Q", kRow, kQuestion, "keys.split_place"},
    {"A", kRow, kAnswer, ""},
    {"N", kRow, kNarration, ""},
    {"R", kRow, kRemark, ""},
    {"F", kRow, kApart, ""},
    {"S", kRow, kAskForName, "keys.split_name"},
    {"Enter", kRow, kLeaveIt, ""},
    {"Enter", kNameField, kGiveName, ""},
    {"Control+Enter", kNameField, kGiveNameEverywhere, "keys.split_rename"},
    {"M", kRow, kMerge, "keys.split_merge"},
    {"T", kRow, kSplit, "keys.split_part"},
    {"Shift+ArrowUp Shift+ArrowDown", kRow, kLeaveIt, "keys.split_extend"},
    {"Control+Z", kRow | kControl, kUndo, "keys.split_undo"},
    {"Control+Shift+Z", kRow | kControl, kRedo, "keys.split_redo"},
    {"Control+Y", kRow | kControl, kRedo, ""},
};

// Whether the command works on the lines of the split.
bool is_of_split(Command command) { return command > kOpenSplit; }

bool is_of_view(Command command) {
  return command == kShowFlow || command == kShowPairs || command == kShowLevel;
}

bool is_possible(Command command, const ViewState& state, bool has_toolbar) {
  switch (command) {
    case kLeaveIt:
      return false;
    case kEnterToolbar:
      return has_toolbar;
    case kSearch:
    case kReviewNext:
    case kReviewPrevious:
    case kCompare:
    case kSwitchFollowing:
    case kNextMark:
    case kPreviousMark:
    case kNextUncommented:
    case kPreviousUncommented:
      return !is_modal(state.overlay.dialog);
    case kCompareNext:
    case kComparePrevious:
    case kGoToCompared:
    case kCopyComparison:
      return state.view.comparison.has_value();
    case kNextPair:
    case kPreviousPair:
      return state.view.kind == ViewKind::kPairs && !is_modal(state.overlay.dialog);
    case kNextHit:
    case kPreviousHit:
      return state.view.search.is_open && !is_modal(state.overlay.dialog);
    case kCloseSearch:
      return state.view.search.is_open;
    case kOpenSplit:
      return !is_modal(state.overlay.dialog);
    case kPeek:
      return state.view.pointing.note || state.view.pointing.dismissed;
    case kGoBack:
      return can_go_back(state.view.history) && !is_modal(state.overlay.dialog);
    case kGoForward:
      return can_go_forward(state.view.history) && !is_modal(state.overlay.dialog);
    case kGiveName:
    case kGiveNameEverywhere:
      return state.view.split.name.has_value();
    default:
      return !is_of_split(command) || state.overlay.dialog == Dialog::kSplit;
  }
}

// What each command does to the selected lines.
constexpr struct {
  Command command;
  EditKind kind;
} kEdits[] = {{kQuestion, EditKind::kQuestion},   {kAnswer, EditKind::kAnswer},
              {kNarration, EditKind::kNarration}, {kRemark, EditKind::kRemark},
              {kApart, EditKind::kApart},         {kMerge, EditKind::kMerge},
              {kSplit, EditKind::kSplit}};

void carry_out_in_split(Command command, Change& change) {
  switch (command) {
    case kAskForName:
      return apply(AskForName{}, change);
    case kUndo:
      return apply(UndoEdit{}, change);
    case kRedo:
      return apply(RedoEdit{}, change);
    case kGiveName:
      return apply(GiveName{false}, change);
    case kGiveNameEverywhere:
      return apply(GiveName{true}, change);
    default:
      break;
  }
  for (const auto& edit : kEdits) {
    if (edit.command == command) return apply(EditLines{edit.kind}, change);
  }
}

void carry_out_in_comparison(Command command, Change& change) {
  switch (command) {
    case kCompare:
      return apply(OpenComparison{}, change);
    case kCompareNext:
      return apply(StepComparison{true}, change);
    case kComparePrevious:
      return apply(StepComparison{false}, change);
    case kGoToCompared:
      return apply(GoToCompared{}, change);
    case kCopyComparison:
      return apply(CopyComparison{}, change);
    default:
      return carry_out_in_split(command, change);
  }
}

void carry_out(Command command, Change& change) {
  switch (command) {
    case kLeaveIt:
      return;
    case kEnterToolbar:
      return change.then(request::EnterToolbar{});
    case kSearch:
      return apply(SearchForSelection{}, change);
    case kNextHit:
      return apply(StepHit{true}, change);
    case kPreviousHit:
      return apply(StepHit{false}, change);
    case kCloseSearch:
      return apply(CloseSearch{}, change);
    case kReviewNext:
      return apply(ReviewLink{std::nullopt, true}, change);
    case kReviewPrevious:
      return apply(ReviewLink{std::nullopt, false}, change);
    case kPeek:
      return apply(Peek{}, change);
    case kGoBack:
      return apply(GoBack{}, change);
    case kGoForward:
      return apply(GoForward{}, change);
    case kSwitchFollowing:
      return apply(SwitchFollowing{}, change);
    case kNextMark:
      return apply(StepMark{std::nullopt, true}, change);
    case kPreviousMark:
      return apply(StepMark{std::nullopt, false}, change);
    case kNextUncommented:
      return apply(StepUncommented{true}, change);
    case kPreviousUncommented:
      return apply(StepUncommented{false}, change);
    case kSelectSide:  // behind a dialog the press is taken from the browser, which would select the whole page
      if (!is_modal(change.state.overlay.dialog)) change.then(request::SelectSide{change.facts.read_side});
      return;
    case kOpenPasted:
      return apply(OpenPastedText{}, change);
    case kStepBack:
      return apply(StepBack{}, change);
    case kShowKeys:
      return apply(OpenKeySheet{}, change);
    case kShowFlow:
      return apply(ShowView{ViewKind::kFlow}, change);
    case kShowPairs:
      return apply(ShowView{ViewKind::kPairs}, change);
    case kNextPair:
      return apply(StepPair{true}, change);
    case kPreviousPair:
      return apply(StepPair{false}, change);
    case kShowLevel:
      return apply(ShowView{ViewKind::kLevel}, change);
    case kOpenSplit:
      return apply(OpenSplit{}, change);
    default:
      return carry_out_in_comparison(command, change);
  }
}

void replace(std::string& text, std::string_view old, std::string_view now) {
  for (size_t at = text.find(old); at != text.npos; at = text.find(old, at + now.size()))
    text.replace(at, old.size(), now);
}

}  // namespace

std::span<const Key> key_table() { return kKeys; }

bool is_letter_key(const Key& key) {
  const std::string_view last = key.keys.substr(key.keys.rfind('+') + 1);
  const bool is_held = key.keys.starts_with("Control+") || key.keys.starts_with("Alt+");
  return last.size() == 1 && !is_held && (key.where & kRow) == 0;
}

const Key* key_for(const PressKey& press, const ViewState& state, bool has_toolbar) {
  for (const Key& key : kKeys) {
    const bool fits = key.keys == press.keys && (key.where & at(press.focus)) != 0;
    if (is_letter_key(key) && state.session.preferences.no_letter_keys) continue;
    // Of the panels only the comparison lies beside a view.
    if (is_of_view(key.command) && press.focus == Focus::kPanel && !state.view.comparison) continue;
    if (fits && is_possible(key.command, state, has_toolbar)) return &key;
  }
  return nullptr;
}

std::string_view shortcut_of(Command command) {
  for (const Key& key : kKeys) {
    if (key.command == command) return key.keys;
  }
  return {};
}

std::string system_keys(std::string_view keys, bool has_command_key) {
  std::string text(keys);
  if (has_command_key) replace(text, "Control", "Meta");
  return text;
}

std::string written_keys(std::string_view keys, bool has_command_key) {
  constexpr std::string_view kWritten[][2] = {
      {"Escape", "Esc"}, {"ArrowUp", "↑"}, {"ArrowDown", "↓"}, {"ArrowLeft", "←"}, {"ArrowRight", "→"}};
  std::string text(keys);
  replace(text, "Control+", has_command_key ? "⌘" : "Ctrl+");
  for (const auto& [name, written] : kWritten) replace(text, name, written);
  return text;
}

void apply(const PressKey& press, Change& change) {
  if (const Key* key = key_for(press, change.state, change.facts.has_toolbar))
    carry_out(key->command, change);
  if (press.keys == "Escape") take_note_away(change);
}

void apply(const OpenKeySheet&, Change& change) {
  open_dialog(Dialog::kKeys, change);
  change.state.overlay.key_sheet_scroll = 0;
}

void apply(const ScrollKeySheet& scroll, Change& change) {
  change.state.overlay.key_sheet_scroll = std::max(scroll.top, 0.0f);
}

}  // namespace duidu
