// Both panes in the window: where they are, what is laid out in them and when, and how they scroll. What is about to be seen is laid
// out before a frame, the rest between frames. Writes the reading positions of the view state; all it is made with must outlive it.
#pragma once

#include "app/apply.h"
#include "reader/article_on_page.h"
#include "reader/due.h"
#include "reader/pane.h"
#include "ui/kit/geometry.h"

namespace duidu {

class Panes {
 public:
  Panes(Browser& browser, const FontMetrics& metrics, const ArticleOnPage& article, ViewState& state,
        Due& due);

  void set_window(const Window& window);
  void set_scroll(Side side, float top);
  // The user reads on this side from now on: what begins "here" begins there.
  void read_on(Side side) { read_side_ = side; }
  // Where the pointer is now, told while it is over a link.
  void move_pointer(WindowPoint point) { pointer_ = point; }

  // Another article is on the page.
  void open();
  // The same article with other texts: the panes stay where the reading positions say.
  void replace();
  // What was measured is worth nothing any more: everything is laid out anew.
  void forget();
  // The panes' pictures no longer show what they should.
  void repaint();

  // Before a frame: places, layouts and aids are what they should be.
  void prepare();
  // Between frames: lays out a little more. kFrameDue: nothing is left but to commit it, in the next frame.
  Ahead work_ahead();
  // Lays out the unit and what is around it, so that its position is exact.
  void lay_out_around(UnitRef unit);
  // Whether all of the text is laid out and in its place.
  bool is_all_set() const;

  void scroll_to(Side side, float top);

  Pane& operator[](Side side) { return panes_[side]; }
  const Pane& operator[](Side side) const { return panes_[side]; }
  const PaneLayout& layout(Side side) const { return panes_[side].layout.pane(); }
  const Window& window() const { return window_; }
  const PageGeometry& geometry() const { return geometry_; }
  // What an action may ask of the panes.
  void tell(Facts& facts) const;

 private:
  void place();
  void lay_out();

  Browser& browser_;
  const FontMetrics& metrics_;
  const ArticleOnPage& article_;
  ViewState& state_;
  Due& due_;
  Window window_;
  PageGeometry geometry_;
  Side read_side_ = Side::kInterview;
  WindowPoint pointer_;
  BySide<Pane> panes_;
};

}  // namespace duidu
