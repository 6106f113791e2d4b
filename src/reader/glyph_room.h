// Room for the glyphs of what is drawn: when the cache is emptied, whether glyphs found no room, and which are made ahead, while
// there is nothing else to do. Single glyphs cannot be taken out of the cache; it is emptied as a whole, between frames only.
#pragma once

#include "reader/due.h"
#include "ui/kit/type.h"
#include "ui/pane/glyph_prefetch.h"

namespace duidu {

class GlyphRoom {
 public:
  GlyphRoom(const Type& type, Due& due) : type_(type), due_(due) {}

  // Empties the cache if that is due or if it is full. Lists filled before would show other glyphs; tiles are copies and stay.
  void begin_frame();
  // Whether a glyph found no room since the cache was last emptied.
  bool has_missed() const;
  // Whether the cache was emptied before this frame: what finds no room then never will.
  bool is_fresh() const { return is_fresh_; }
  // Makes some of the glyphs of these stretches of the panes' content. True while there is more to do.
  bool make_ahead(const Article& article, const PaneLayout* const (&layouts)[2],
                  const Stretch (&stretches)[2]);

 private:
  const Type& type_;
  Due& due_;
  bool is_fresh_ = false;
  WarmPlace reached_;
};

}  // namespace duidu
