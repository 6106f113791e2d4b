// The controls of panels and toolbars that float over the page: what they keep the pointer from, a stretch that
// scrolls, radio buttons, sliders and switches. Immediate mode, like all controls (controls.h).
#pragma once

#include <string>

#include "ui/kit/control_core.h"

namespace duidu {

// What is done with the head of something that can be pulled. CSS px from where it was taken.
struct Pull {
  bool is_tapped = false;
  bool is_held = false;
  bool is_let_go = false;
  float up = 0;
  float aside = 0;  // to the right
};

class PanelControls : public ControlCore {
 public:
  // Keeps the pointer from controls drawn later while it is over `rect`.
  void keep_free(const Rect& rect);
  // What follows lies on the page and has the pointer again, but not where `above` covers it.
  void begin_surface(const Rect& above);
  // A toolbar that floats over the page, with `buttons` buttons. No pointer reaches them where `above` covers them.
  void begin_toolbar(const char* id, const Rect& rect, const std::string& name, int buttons,
                     const Rect& above);
  // A panel beside which the page stays in reach.
  void begin_panel(const char* id, const Rect& rect, const std::string& name);

  // A stretch that scrolls. Until end_scroller() the real elements are placed in its content, so their rectangles are
  // moved by `scroll`. Returns the scroll position wished for, or `scroll`. `is_plain`: nothing in it can have the focus, so the
  // Tab key reaches the stretch itself where it has more than is seen.
  float begin_scroller(const char* id, const Rect& rect, const std::string& name, float content_height,
                       float scroll, bool is_plain = false);
  void end_scroller();

  // Names the radio buttons that follow.
  void group(const std::string& id, const std::string& name) { note(ControlRole::kGroup, id, {}, name); }
  // One option of a group. True when it was chosen. A swatch is drawn in the colours of `swatch`.
  bool radio(const std::string& id, const Rect& rect, const std::string& name, bool is_chosen,
             const ThemeTokens* swatch = nullptr);

  // Returns the value wished for, from 0 to `most`, or `value`. `words` say the value.
  int slider(const std::string& id, const Rect& rect, const std::string& name, const std::string& words,
             int value, int most);

  // Something to take hold of, which draws itself; a button to the keyboard. One at a time.
  Pull grip(const std::string& id, const Rect& rect, const std::string& name, bool is_open);

  // How far a finger went sideways over `rect`, when it is lifted; to the right. Going up and down is left to what scrolls there.
  float swipe(const char* id, const Rect& rect);

  // A switch at the right end of its row. True when it was turned.
  bool turn(const std::string& id, const Rect& row, const std::string& name, bool is_on);

 private:
  Pull held_;  // what the pointer has hold of
  float swept_ = 0;
};

}  // namespace duidu
