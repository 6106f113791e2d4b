// The semantics tree: what every control on the chrome canvas is, for the real elements laid over it
// (assistive technology, keyboard, tests) and for the visible page when the canvas cannot be. Made anew with
// every frame, compared by value.
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
  kDialog,     // what follows it until the tree's end is inside, and nothing else can be reached
  kTextArea,
  kSearchField,  // `detail` = what stands in it
  kPanel,        // as a dialog, but the rest of the page stays in reach
  kScroller,  // scrolls by itself, as a list box: what follows it until the tree's end stands in its content
  kToolbar,   // the `extent` buttons that follow it
  kGroup,     // the radio buttons that follow it
  kRadio,
  kSlider,  // `value` of 0 to `extent`, in words: `detail`
  kSwitch,
  kText,     // plain words of a dialog or an empty state
  kToggle,   // a button that stays pressed
  kListBox,  // scrolls by itself: `extent` = height of its content
  kOption,  // of the list box before it: its place in the content, `value` of `extent`; selected = the current one
  kTooltip,       // words that float beside what they explain
  kAnnouncement,  // only heard, politely
  kStatus,        // announced politely
  kAlert,         // announced at once
};

struct ControlNode {
  std::string id{};  // made by the code, never text of the user
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
