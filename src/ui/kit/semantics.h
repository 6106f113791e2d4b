// The semantics tree describes every control on the chrome canvas, for the real elements over it (assistive
// technology, keyboard, tests) and for the visible page if there is no canvas. Rebuilt in every frame and compared by
// value.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "layout/layout.h"

namespace duidu {

enum class ControlRole : uint8_t {
  kHeading,  // the article's title
  kButton,
  kTab,
  kSeparator,  // the divider: value = per cent of the width
  kDialog,     // all nodes after it are inside, and nothing else can be reached
  kTextArea,
  kSearchField,  // `detail` = the query
  kPanel,        // like a dialog, but the rest of the page can be reached
  kScroller,     // scrolls by itself, like a list box: all nodes after it are in its content
  kToolbar,      // the `extent` buttons that follow it
  kGroup,        // the radio buttons that follow it
  kRadio,
  kSlider,  // `value` of 0 to `extent`, in words: `detail`
  kSwitch,
  kText,     // plain words of a dialog or an empty state
  kToggle,   // a button that stays pressed
  kListBox,  // scrolls by itself: `extent` = height of its content
  kOption,  // of the list box before it: rect in its content, number `value` of `extent`; selected = the current one
  kTooltip,       // floating words beside the thing that they explain
  kAnnouncement,  // invisible, announced politely
  kStatus,        // announced politely
  kAlert,         // announced at once
};

struct ControlNode {
  std::string id{};  // a literal of the code, never text of the user
  ControlRole role = ControlRole::kButton;
  std::string name{};
  std::string icon{};  // of a button, empty = the name is shown
  std::string detail{};
  std::string shortcut{};  // "Control+F"; Control stands for Command on a Mac
  Rect rect;               // CSS px in the window
  bool is_selected = false;
  bool is_tab_stop = false;  // of an option: the one the Tab key reaches
  int value = 0;
  int extent = 0;
  bool operator==(const ControlNode&) const = default;
};

using SemanticsTree = std::vector<ControlNode>;  // in Tab order

}  // namespace duidu
