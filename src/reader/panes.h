// Both panes in the window: where they are, what is laid out in them and when, and how they scroll. What is about to be seen is laid
// out before a frame, the rest between frames. Writes the reading positions of the view state; all it is made with must outlive it.
#pragma once

#include "app/apply.h"
#include "app/follow/following.h"
#include "reader/article_on_page.h"
#include "reader/due.h"
#include "reader/pane.h"
#include "ui/kit/geometry.h"

namespace duidu {

// Of both sides together, bytes: less is laid out whole, in a millisecond or two.
inline constexpr size_t kLaidOutWhole = 64 << 10;

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
  // The article is shown in another view. The panes stay where the reading positions say.
  void arrange();
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
  // The line stays where it is in the window, whatever is laid out from now on, and its side is the one that is read.
  void hold(const TextPosition& line);
  // Everything has the place that the view wants it to have.
  void settle();
  // Whether all of the text is laid out and in its place.
  bool is_all_set() const;

  // `leads`: as the user's own scrolling, which the other side follows.
  void scroll_to(Side side, float top, bool leads = false);
  // The same at once, whatever the user thinks of motion; the side counts as scrolled there.
  void set_at(Side side, float top);
  // At once, and seen in the next frame: the other side leads.
  void move_along(const MoveAlong& move);

  Pane& operator[](Side side) { return panes_[side]; }
  const Pane& operator[](Side side) const { return panes_[side]; }
  const PaneLayout& layout(Side side) const { return panes_[side].layout.pane(); }
  const Window& window() const { return window_; }
  const PageGeometry& geometry() const { return geometry_; }
  // Whether both sides stand in one scroller.
  bool is_joined() const { return state_.view.kind != ViewKind::kFlow; }
  // The same, and in one column: they lie on each other.
  bool is_stacked() const { return is_joined() && !geometry_.has_two_panes; }
  // The commentary stands in cards beside the interview.
  bool is_in_cards() const { return state_.view.kind == ViewKind::kLevel; }
  // The side that is read, as long as it has any text.
  Side leader() const;
  // What an action may ask of the panes.
  void tell(Facts& facts) const;

 private:
  void place();
  void lay_out();
  void correct_follower();
  void begin_layout();
  // Both sides in one scroller: they are laid out, committed and scrolled together, around the line that is read.
  void lay_out_rows(bool may_settle, float further);
  bool lay_out_around_rows(float further);
  void commit_rows();
  std::optional<float> stack_rows();
  // Cards in sight, wherever they stand. Whether any has still to be committed.
  bool lay_out_cards(float further);
  bool has_new_choice() const { return is_in_cards() && placed_cards_ != state_.view.views.cards; }

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
  mutable KeptSyncMap sync_;      // of the layouts, whoever asks for it
  bool has_moved_along_ = false;  // since the last frame
  CardChoice placed_cards_;       // the choice by which the cards stand
};

}  // namespace duidu
