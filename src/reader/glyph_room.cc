#include "reader/glyph_room.h"

#include "ui/kit/glyph_loader.h"

namespace duidu {

void GlyphRoom::begin_frame() {
  is_fresh_ = due_.take(Due::kForgetGlyphs) || glyph_cache(type_).fill >= 1;
  if (is_fresh_) discard_glyphs(type_);
  reached_ = {};
}

bool GlyphRoom::has_missed() const { return glyph_cache(type_).has_missed; }

bool GlyphRoom::make_ahead(const Article& article, const PaneLayout* const (&layouts)[2],
                           const Stretch (&stretches)[2]) {
  return warm_ahead(type_, article, layouts, stretches, reached_);
}

}  // namespace duidu
