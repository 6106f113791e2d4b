// The tile of a pane: the painted stretch of its content, more than two viewports high, that scrolls with the text.
// Decides when it must be painted anew, and where; paints nothing itself. CSS px.
#pragma once

namespace duidu {

class Tile {
 public:
  // What the paint shows no longer holds (highlights, layout, theme).
  void invalidate() { is_valid_ = false; }

  // The same, and where it stood has lost its meaning.
  void move() { is_valid_ = false, viewport_height_ = 0; }

  // Whether the tile must be painted for this view; if so it moves to its new place.
  bool update(float scroll, float viewport_height, float content_height, float density);

  float top() const { return top_; }
  float height() const { return height_; }

 private:
  bool is_valid_ = false;
  float top_ = 0;
  float height_ = 0;
  float viewport_height_ = 0;
};

}  // namespace duidu
