// Rasterises glyphs that scrolling will show next, in small steps between frames while the page is idle. Draws
// nothing and changes only the glyph cache.
#pragma once

#include "ui/scene.h"

namespace duidu {

// The position in a round through the panes.
struct WarmPlace {
  size_t side = 0;
  size_t unit = 0;  // index in the side's layout
  size_t line = 0;
};

// A vertical range of a pane's content, CSS px.
struct Stretch {
  float top = 0;
  float bottom = 0;
};

// Continues from `place`; true while there is more to do. A pane with an empty stretch is skipped. Ends early if the
// cache is so full that more glyphs would cause it to be emptied.
bool warm_ahead(const Type& type, const Article& article, const PaneLayout* const (&layouts)[2],
                const Stretch (&stretches)[2], WarmPlace& place);

}  // namespace duidu
