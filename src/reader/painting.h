// Paints the page: the panes' tiles as far as they are out of date, then the chrome. All it is made with must outlive it.
#pragma once

#include "reader/glyph_room.h"
#include "reader/panes.h"
#include "ui/scene.h"

namespace duidu {

struct ReaderCounts {
  uint32_t frames_drawn = 0;
  uint32_t tiles_drawn = 0;
};

class Painting {
 public:
  Painting(Browser& browser, const Type& type, Panes& panes, Due& due)
      : browser_(browser), panes_(panes), due_(due), glyphs_(type, due) {}

  // Before anything of a frame is drawn.
  void begin_frame();
  // Everything ImGui drew in this frame, and the tiles. While nothing can be painted, only ends ImGui's frame.
  void paint(const Scene& scene);
  // Between frames: makes glyphs of what scrolling shows next. True while there is more to do.
  bool make_glyphs_ahead(const Article& article, const ViewState& state);

  const ReaderCounts& counts() const { return counts_; }

 private:
  bool paint_tiles(const Scene& scene, BySide<bool>& is_painted);
  void paint_tile(const Scene& scene, Side side);

  Browser& browser_;
  Panes& panes_;
  Due& due_;
  GlyphRoom glyphs_;
  ReaderCounts counts_;
};

}  // namespace duidu
