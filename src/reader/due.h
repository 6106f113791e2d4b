// What is to be done before the page shows what it should. Whoever finds something out of date adds the task; the one function
// named beside it takes the task and does it. Frames are counted here too, so that nothing is added without one being drawn.
#pragma once

#include <cstdint>

namespace duidu {

class Due {
 public:
  enum Task : uint8_t {
    kPlacePanes = 1,    // taken by Panes::place(): the panes' places in the window
    kLayOut = 2,        // taken by Panes::lay_out(): width or style of the text
    kForgetGlyphs = 4,  // taken by GlyphRoom::begin_frame()
  };

  void add(Task task) {
    tasks_ = static_cast<uint8_t>(tasks_ | task);
    want_frames();
  }
  bool has(Task task) const { return (tasks_ & task) != 0; }
  // Whether the task was due; it no longer is.
  bool take(Task task) {
    const bool was_due = has(task);
    tasks_ &= static_cast<uint8_t>(~task);
    return was_due;
  }

  // ImGui needs a second frame to settle what is hovered, and a third to take it back.
  void want_frames() { frames_ = 3; }
  // Nothing was touched: one frame shows what is new.
  void want_one_frame() { frames_ = 1; }
  bool wants_frame() const { return frames_ > 0; }
  void count_frame() { --frames_; }

 private:
  uint8_t tasks_ = kPlacePanes | kLayOut;
  uint8_t frames_ = 0;
};

}  // namespace duidu
