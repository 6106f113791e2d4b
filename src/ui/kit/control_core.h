// What all controls share: activation by pointer and by the real elements over the canvas, the semantics tree, and
// the focus ring. Holds the wishes of the real elements between frames; belongs to whoever draws the chrome, for as
// long as the page lives.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "imgui.h"
#include "ui/kit/semantics.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

namespace duidu {

class ControlCore {
 public:
  // Called by the real elements, between frames.
  void activate(std::string_view id) { waiting_.emplace_back(id); }
  void adjust(std::string_view id, float steps) { adjusted_.push_back({std::string(id), steps}); }
  void set_focus(std::string_view id) { focused_ = id; }
  // Whether the next press or focus extends a selection: the Shift key is held.
  void set_extending(bool is_extending) { is_extending_ = is_extending; }
  void scroll(std::string_view id, float top) { scrolled_.push_back({std::string(id), top}); }

  // Starts a frame. With `is_covered` a dialog will come, and no pointer reaches a control until it begins.
  // `has_command_key`: it stands for Control in shortcuts.
  void begin(const Type& type, const ThemeTokens& theme, ImDrawList& list, bool is_covered,
             bool has_command_key);
  // Ends a frame. Activations that met no control are forgotten.
  void end();

  // Whether a control was activated twice since the last frame: the second activation counts in the next frame.
  bool is_waiting() const { return !waiting_.empty(); }

  // Only records a control that the caller draws, or a real element that draws itself.
  void note(ControlRole role, const std::string& id, const Rect& rect, const std::string& name);

  // Whether the real element of this id has the keyboard focus.
  bool is_focused(std::string_view id) const { return focused_ == id; }
  // Its id; empty if no control has it.
  std::string_view focused() const { return focused_; }
  bool is_extending() const { return is_extending_; }
  void draw_focus_ring(std::string_view id, const Rect& rect);

  const SemanticsTree& tree() const { return tree_; }
  ImDrawList& list() { return *canvas_.list; }

 protected:
  // What a control is drawn with and on, for one frame.
  struct Canvas {
    const Type* type = nullptr;
    const ThemeTokens* theme = nullptr;
    ImDrawList* list = nullptr;
    bool has_command_key = false;
  };
  struct Wish {
    std::string id;
    float amount;  // steps, or a scroll position
  };
  // What keeps the pointer from a control; the keyboard still reaches it.
  struct Reach {
    bool is_covered = false;       // a dialog is about to begin
    bool is_out_of_reach = false;  // something lies over the control
  };

  // Places ImGui's hit box. True if the pointer or the real element activated the control.
  bool hit_box(const char* id, const Rect& rect);
  // Whether the pointer is over the control whose hit box was placed last, or holds it.
  bool is_hovered() const;
  bool is_held() const;
  // `rect` in the content of the scroller that is open, if any.
  Rect in_content(const Rect& rect) const;
  // `value` plus what the real element asks for, `step` a step.
  float adjusted(std::string_view id, float value, float step) const;
  // Starts to clip to `rect`. Returns the scroll position wished for, or `scroll`, within the content.
  float begin_scrolling(ControlRole role, const std::string& id, const Rect& rect, const std::string& name,
                        float content_height, float scroll);

  Canvas canvas_;
  SemanticsTree tree_;
  Reach reach_;
  bool is_in_scroller_ = false;
  size_t scroller_ = 0;  // in the tree
  ImVec2 origin_;        // of the scroller's content, in the window

 private:
  bool was_activated(std::string_view id) const;
  void take_activated();

  std::vector<std::string> waiting_;    // activations, in order
  std::vector<std::string> activated_;  // those of this frame, each id once
  std::vector<Wish> adjusted_, scrolled_;
  std::string focused_;
  bool is_extending_ = false;
};

}  // namespace duidu
