#include "app/keys/keys.h"

#include <algorithm>

#include "app/change.h"

namespace duidu {
namespace {

using enum Command;

constexpr uint8_t at(Focus focus) { return static_cast<uint8_t>(1 << static_cast<int>(focus)); }
constexpr uint8_t but(int places) { return static_cast<uint8_t>(~places); }

constexpr uint8_t kNothing = at(Focus::kNothing), kText = at(Focus::kText), kLink = at(Focus::kLink),
                  kSearchField = at(Focus::kSearchField), kTextArea = at(Focus::kTextArea),
                  kList = at(Focus::kList), kControl = at(Focus::kControl);

// A key that writes a character counts in the text alone (WCAG 2.1.4). A second Control+F is the browser's own find.
constexpr Key kKeys[] = {
    {"Tab", kNothing | kText, kEnterToolbar, "keys.move"},
    {"Shift+Tab", kText, kLeaveIt, ""},
    {"Enter", kLink, kLeaveIt, "keys.follow"},
    {"ArrowUp ArrowDown", kText, kLeaveIt, "keys.scroll"},
    {"Home", kText, kLeaveIt, ""},
    {"End", kText, kLeaveIt, ""},
    {"PageUp", kText, kLeaveIt, ""},
    {"PageDown", kText, kLeaveIt, ""},
    {"ArrowLeft ArrowRight ArrowUp ArrowDown", kControl, kLeaveIt, "keys.adjust"},
    {"Control+F", but(kSearchField), kSearch, "search.field"},
    {"Enter", kSearchField, kNextHit, "keys.next_hit"},
    {"F3", but(0), kNextHit, ""},
    {"Shift+Enter", kSearchField, kPreviousHit, "keys.previous_hit"},
    {"Shift+F3", but(0), kPreviousHit, ""},
    {"Control+A", but(kSearchField | kTextArea | kList), kSelectSide, "keys.select_side"},
    {"Control+Enter", kTextArea, kOpenPasted, "keys.open_pasted"},
    {"Escape", kSearchField, kCloseSearch, "keys.step_back"},
    {"Escape", but(0), kStepBack, "", true},
    {"?", kText | kLink, kShowKeys, "keys.show"},
};

bool is_possible(Command command, const ViewState& state, bool has_toolbar) {
  switch (command) {
    case kLeaveIt:
      return false;
    case kEnterToolbar:
      return has_toolbar;
    case kSearch:
      return !is_modal(state.overlay.dialog);
    case kNextHit:
    case kPreviousHit:
      return state.view.search.is_open && !is_modal(state.overlay.dialog);
    case kCloseSearch:
      return state.view.search.is_open;
    default:
      return true;
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
    case kSelectSide:  // behind a dialog the press is taken from the browser, which would select the whole page
      if (!is_modal(change.state.overlay.dialog)) change.then(request::SelectSide{change.facts.read_side});
      return;
    case kOpenPasted:
      return apply(OpenPastedText{}, change);
    case kStepBack:
      return apply(StepBack{}, change);
    case kShowKeys:
      return apply(OpenKeySheet{}, change);
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
