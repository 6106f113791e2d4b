// The keys, in one table: which press does what where, and what the help sheet says of it. The page names a press and asks whether it is
// ours (use_of); tooltips take their keys from the same table. A key is named as in aria-keyshortcuts, "Shift+F3"; Control is also the
// Command key, letters are capital, and Shift is not named where it only makes another character ("?").
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "wire/vocabulary.h"

namespace duidu {

struct PressKey;
struct ViewState;

enum class Command : uint8_t {
  kLeaveIt,  // to the browser, or to the control that has the focus: in the table for the help sheet alone
  kShowKeys,
  kEnterToolbar,  // beside the selected text, or of reading aloud
  kSearch,
  kNextHit,
  kPreviousHit,
  kCloseSearch,
  kSelectSide,
  kOpenPasted,
  kStepBack,
  kReviewNext,
  kReviewPrevious,
  kPeek,
  kGoBack,
  kGoForward,
  kCompare,
  kCompareNext,
  kComparePrevious,
  kGoToCompared,
  kCopyComparison,
  kSwitchFollowing,
  kNextMark,
  kPreviousMark,
  kNextUncommented,
  kPreviousUncommented,
  kShowFlow,
  kShowPairs,
  kNextPair,
  kPreviousPair,
  kShowLevel,
  kOpenSplit,
  kQuestion,
  kAnswer,
  kNarration,
  kRemark,
  kApart,
  kAskForName,
  kMerge,
  kSplit,
  kUndo,
  kRedo,
  kGiveName,
  kGiveNameEverywhere,
};

struct Key {
  std::string_view keys;  // a blank between several that differ in direction only
  uint16_t where;         // bits of Focus: where the focus must be
  Command command;
  std::string_view phrase;  // what it does; empty: it does what the row above says
  bool is_shared = false;   // the browser acts on the press, too
};

// In the order of the help sheet; of several rows that fit a press the first one counts.
std::span<const Key> key_table();

// Whether it writes a character and counts anywhere in the text: the preferences can switch it off (WCAG 2.1.4).
bool is_letter_key(const Key& key);

// The row of a press as things stand; null if it is none of ours. `has_toolbar`: one stands there for the Tab key.
const Key* key_for(const PressKey& press, const ViewState& state, bool has_toolbar);

// The first key of a command, as in the table.
std::string_view shortcut_of(Command command);

// A key as aria-keyshortcuts wants it on this system, "Meta+F", and as the user reads it, "⌘F". `has_command_key`: it stands for Control.
std::string system_keys(std::string_view keys, bool has_command_key);
std::string written_keys(std::string_view keys, bool has_command_key);

}  // namespace duidu
