// Every control that the user can reach is made here: drawn with ImGui, recorded in the semantics tree, activated by
// pointer or by its real element. Views hold no widget state; a control's id is a literal of the code. Immediate
// mode: a call draws the control and answers whether it was activated since the last frame.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ui/kit/panel_controls.h"

namespace duidu {

enum class Labelling : uint8_t { kIcon, kText, kIconAndText };

struct ButtonLook {
  Icon icon = Icon::kNone;
  Labelling labelling = Labelling::kIcon;
  bool is_primary = false;
  bool opens_panel = false;  // if so, is_open says whether the panel is open
  bool is_open = false;
  std::string_view shortcut;  // as in the table of keys
  bool is_grave = false;      // it counts what needs a look
  std::string_view caption;   // below an icon, small: what the name says at more length
};

struct QuietPress {
  bool is_activated = false;
  bool is_hot = false;  // pointed at or focused: what it tells may be shown
};

// What is wished for of a strip.
struct StripPress {
  std::optional<float> y;  // the pointer holds it here, from its top
  int steps = 0;           // from mark to mark
};

// What the pointer does with a control.
struct Press {
  bool is_activated = false;
  bool is_hot = false;
};

struct PillLook {
  ControlRole role = ControlRole::kButton;
  Icon icon = Icon::kNone;
  std::string words{};  // a short one under the icon
  bool is_on = false;
  bool is_hot = false;
  std::string_view shortcut{};  // as in the table of keys
};

class Controls : public PanelControls {
 public:
  // Takes the pointer for a control that lies on others and is drawn after them.
  Press press(const char* id, const Rect& rect);
  // Such a control, a round one.
  void pill(const char* id, const Rect& rect, const std::string& name, const PillLook& look);

  bool button(const char* id, const Rect& rect, const std::string& name, const ButtonLook& look);
  // How wide a button must be for its label.
  float button_width(std::string_view name, const ButtonLook& look) const;
  // What is seen of it is not higher than a button, however high `rect` is.
  bool toggle(const char* id, const Rect& rect, const std::string& name, bool is_on);
  bool tab(const char* id, const Rect& rect, const std::string& name, Side side, bool is_selected);

  // Words that can be pressed and look like any others. `hint`: what they mean.
  QuietPress quiet_button(const char* id, const Rect& rect, const std::string& name, const std::string& hint,
                          float size);

  // The overview of a side, which the caller draws. `value`: the mark the user is at, of `most`, in `words`; 0: none.
  StripPress strip(const char* id, const Rect& rect, const std::string& name, const std::string& words,
                   int value, int most, Side side);

  // A vertical divider at the share `value` (0–1) of the width. Returns the share wished for, or `value`.
  float divider(const char* id, const Rect& hit, const std::string& name, float value, float window_width);

  // Everything that follows is inside the dialog, and the pointer reaches it again.
  void begin_dialog(const char* id, const Rect& rect, const std::string& name);

  // A list box of rows of one height. Until end_list() everything drawn is clipped to `rect`; returns the scroll
  // position wished for, or `scroll`. `takes_several`: rows, as selected ones. The caller draws a row over what option() draws of its state; `box` is the
  // rectangle of the list.
  float begin_list(const std::string& id, const Rect& rect, const std::string& name, float content_height,
                   float scroll, bool takes_several = false);
  struct ListRow {
    std::string id;
    uint32_t number = 0;  // from 0
    uint32_t count = 0;   // of all rows
    float height = 0;
    bool is_current = false;
    bool is_tab_stop = false;
  };
  bool option(const ListRow& row, const Rect& box, float scroll, const std::string& name);
  void end_list();

  // Fields of one line: the caller draws its frame, the real element holds and shows the words.
  void search_field(const std::string& id, const Rect& rect, const std::string& name,
                    const std::string& words);
  void name_field(const std::string& id, const Rect& rect, const std::string& name, const std::string& words);
};

}  // namespace duidu
