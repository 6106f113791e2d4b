#include "app/keys/keys.h"

#include <algorithm>

#include "app/change.h"

namespace duidu {
namespace {

using enum Command;

constexpr uint16_t at(Focus focus) { return static_cast<uint16_t>(1 << static_cast<int>(focus)); }
constexpr uint16_t but(int places) { return static_cast<uint16_t>(~places); }

constexpr uint16_t kNothing = at(Focus::kNothing), kText = at(Focus::kText), kLink = at(Focus::kLink),
                   kSearchField = at(Focus::kSearchField), kTextArea = at(Focus::kTextArea),
                   kList = at(Focus::kList), kControl = at(Focus::kControl), kRow = at(Focus::kRow),
                   kNameField = at(Focus::kNameField);

// A key that writes a character counts in the text and on a row of the split alone (WCAG 2.1.4). A second Control+F is the browser's own find.
constexpr Key kKeys[] = {
    {"Tab", kNothing | kText, kEnterToolbar, "keys.move"},
    {"Shift+Tab", kText, kLeaveIt, ""},
    {"Enter", kLink, kLeaveIt, "keys.follow"},
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
    {"Control+A", but(kSearchField | kTextArea | kNameField | kList), kSelectSide, "keys.select_side"},
    {"Control+Enter", kTextArea, kOpenPasted, "keys.open_pasted"},
    {"Escape", kSearchField, kCloseSearch, "keys.step_back"},
    {"Escape", but(0), kStepBack, "", true},
    {"?", kText | kLink, kShowKeys, "keys.show"},
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

bool is_possible(Command command, const ViewState& state, bool has_toolbar) {
  switch (command) {
    case kLeaveIt:
      return false;
    case kEnterToolbar:
      return has_toolbar;
    case kSearch:
    case kReviewNext:
    case kReviewPrevious:
      return !is_modal(state.overlay.dialog);
    case kNextHit:
    case kPreviousHit:
      return state.view.search.is_open && !is_modal(state.overlay.dialog);
    case kCloseSearch:
      return state.view.search.is_open;
    case kOpenSplit:
      return !is_modal(state.overlay.dialog);
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
    case kSelectSide:  // behind a dialog the press is taken from the browser, which would select the whole page
      if (!is_modal(change.state.overlay.dialog)) change.then(request::SelectSide{change.facts.read_side});
      return;
    case kOpenPasted:
      return apply(OpenPastedText{}, change);
    case kStepBack:
      return apply(StepBack{}, change);
    case kShowKeys:
      return apply(OpenKeySheet{}, change);
    case kOpenSplit:
      return apply(OpenSplit{}, change);
    default:
      return carry_out_in_split(command, change);
  }
}

void replace(std::string& text, std::string_view old, std::string_view now) {
  for (size_t at = text.find(old); at != text.npos; at = text.find(old, at + now.size()))
    text.replace(at, old.size(), now);
}

}  // namespace

std::span<const Key> key_table() { return kKeys; }

const Key* key_for(const PressKey& press, const ViewState& state, bool has_toolbar) {
  for (const Key& key : kKeys) {
    const bool fits = key.keys == press.keys && (key.where & at(press.focus)) != 0;
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
