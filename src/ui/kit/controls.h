// Every control the reader can reach is made here: drawn with ImGui, recorded in the semantics tree,
// activated by pointer or by its real element. Views hold no widget state; a control's id is a literal of the
// code. Immediate mode: a call draws the control and answers whether it was activated since the last frame.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "imgui.h"
#include "ui/kit/semantics.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

namespace duidu {

enum class Labelling : uint8_t { kIcon, kText, kIconAndText };

struct ButtonLook {
  Icon icon = Icon::kNone;
  Labelling labelling = Labelling::kIcon;
  bool is_primary = false;
  bool opens_panel = false;  // then is_open says whether it stands open
  bool is_open = false;
  std::string_view shortcut;
};

class Controls {
 public:
  // From the real elements, between frames.
  void activate(std::string_view id) { waiting_.emplace_back(id); }
  void adjust(std::string_view id, float steps) { adjusted_.push_back({std::string(id), steps}); }
  void set_focus(std::string_view id) { focused_ = id; }
  void scroll(std::string_view id, float top) { scrolled_.push_back({std::string(id), top}); }

  // `is_covered`: a dialog will come, and until it begins no pointer reaches a control.
  void begin(const Type& type, const ThemeTokens& theme, ImDrawList& list, bool is_covered);
  void end();  // what was activated and met no control is forgotten

  // Something was activated twice since the last frame: the second time counts in the next one.
  bool is_waiting() const { return !waiting_.empty(); }

  bool button(const char* id, const Rect& rect, const std::string& name, const ButtonLook& look);
  bool toggle(const char* id, const Rect& rect, const std::string& name, bool is_on);
  bool tab(const char* id, const Rect& rect, const std::string& name, Side side, bool is_selected);

  // A vertical divider `value` (0–1) of the way across. Returns the wish for a new value, or `value`.
  float divider(const char* id, const Rect& hit, const std::string& name, float value, float window_width);

  void begin_dialog(const char* id, const Rect& rect, const std::string& name);

  // A panel beside which the page stays in reach. No pointer reaches what was made before it and lies under it.
  void keep_free(const Rect& rect);
  // A toolbar that floats over the page, with so many buttons. Where `above` covers it no pointer reaches them.
  void begin_toolbar(const char* id, const Rect& rect, const std::string& name, int buttons,
                     const Rect& above);
  void begin_panel(const char* id, const Rect& rect, const std::string& name);

  // A stretch that scrolls. Between its begin and end the real elements' places are those in its content: of `scroll`
  // below what is given. Returns the wish for a scroll position, or `scroll`.
  float begin_scroller(const char* id, const Rect& rect, const std::string& name, float content_height,
                       float scroll);
  void end_scroller();

  void group(const std::string& id, const std::string& name) { note(ControlRole::kGroup, id, {}, name); }
  // One of a group. True when it was chosen. A swatch shows the colours of `swatch`.
  bool radio(const std::string& id, const Rect& rect, const std::string& name, bool is_chosen,
             const ThemeTokens* swatch = nullptr);

  // Returns the wish for a new value of 0 to `most`, or `value`. `words` say what the value is.
  int slider(const std::string& id, const Rect& rect, const std::string& name, const std::string& words,
             int value, int most);

  // A switch at the right end of its row. True when it was turned.
  bool turn(const std::string& id, const Rect& row, const std::string& name, bool is_on);

  // A list box of rows of one height. Between its begin and end everything drawn is cut to `rect`; begin returns the wish for a
  // scroll position, or `scroll`. A row is drawn by the caller, over what option() draws of its state.
  float begin_list(const std::string& id, const Rect& rect, const std::string& name, float content_height,
                   float scroll);
  struct ListRow {
    std::string id;
    uint32_t number = 0;  // from 0
    uint32_t count = 0;   // of all rows
    float height = 0;
    bool is_current = false;
    bool is_tab_stop = false;
  };
  bool option(const ListRow& row, const Rect& list, float scroll, const std::string& name);
  void end_list();

  // A field of one line, drawn by the caller around the real one. The words stand in the real one.
  void search_field(const std::string& id, const Rect& rect, const std::string& name,
                    const std::string& words);

  // Only recorded: drawn by the caller, or a real element that draws itself.
  void note(ControlRole role, const std::string& id, const Rect& rect, const std::string& name);

  // Whether the keyboard's focus is on the real element of this name.
  bool is_focused(std::string_view id) const { return focused_ == id; }
  void draw_focus_ring(std::string_view id, const Rect& rect);

  // How wide a button must be for its label.
  float button_width(std::string_view name, const ButtonLook& look) const;

  const SemanticsTree& tree() const { return tree_; }
  ImDrawList& list() { return *list_; }
  const Type& type() const { return *type_; }
  const ThemeTokens& theme() const { return *theme_; }

 private:
  struct Adjustment {
    std::string id;
    float steps;  // of a list box: its scroll position
  };

  // Places ImGui's hit box; true if the pointer or the real element activated the control.
  bool hit_box(const char* id, const Rect& rect);
  bool is_hovered() const;
  Rect in_content(const Rect& rect) const;
  bool was_activated(std::string_view id) const;
  void take_activated();
  float begin_scrolling(ControlRole role, const std::string& id, const Rect& rect, const std::string& name,
                        float content_height, float scroll);
  const Type* type_ = nullptr;
  const ThemeTokens* theme_ = nullptr;
  ImDrawList* list_ = nullptr;
  SemanticsTree tree_;
  std::vector<std::string> waiting_;    // in order
  std::vector<std::string> activated_;  // of those, this frame's, each once
  std::vector<Adjustment> adjusted_, scrolled_;
  bool is_covered_ = false;
  bool is_out_of_reach_ = false;  // of the pointer, not of the keyboard
  bool is_in_scroller_ = false;
  ImVec2 origin_;  // of the scroller's content, in the window
  std::string focused_;
};

}  // namespace duidu
