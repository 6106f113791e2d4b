// What scrolling will show next, rasterised before it is needed: in small steps, between frames, while the page
// has nothing else to do. Draws nothing and changes nothing but the glyph cache.
#pragma once

#include "ui/scene.h"

namespace duidu {

// How far a round through the panes has come.
struct WarmPlace {
  size_t side = 0;
  size_t unit = 0;  // of the side's layout
  size_t line = 0;
};

// A stretch of a pane's content, CSS px.
struct Stretch {
  float top = 0;
  float bottom = 0;
};

// Goes on from `place`; true while there is more to do. An empty stretch leaves a pane out. Ends early when the
// cache is so full that more would have it emptied.
bool warm_ahead(const Type& type, const Article& article, const PaneLayout* const (&layouts)[2],
                const Stretch (&stretches)[2], WarmPlace& place);

}  // namespace duidu
