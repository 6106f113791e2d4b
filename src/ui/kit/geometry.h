// Where the parts of the page are in the window. Pure. CSS px; every edge is on a device pixel, so that tiles and
// text are crisp at any zoom.
#pragma once

#include "app/view_state.h"
#include "layout/layout.h"

namespace duidu {

struct Window {
  float width = 0;
  float height = 0;
  float density = 1;          // device pixels per CSS px
  float least_font_size = 0;  // CSS px; minimum font size in the user's browser settings
  float scrollbar_width = 0;  // CSS px, at a pane's right edge
};

struct PageGeometry {
  bool has_two_panes = true;
  Rect toolbar;
  Rect tabs;       // empty with two panes, and where both sides stand in one
  Rect pairs;      // the bar above passages and paragraphs in pairs, else empty
  Rect pager;      // below them the one from pair to pair, where there is room for one pane; else empty
  Rect panes[2];   // by Side; identical if there is room for only one pane
  Rect gutter;     // empty with one pane
  Rect heads[2];   // by Side, the line above each pane; empty with one pane and in pairs
  Rect strips[2];  // by Side, beside each pane's scroll bar; over one pane's margin; empty in one scroller
};

PageGeometry page_geometry(const Window& window, const ViewState& state);

// How much of a pane's width is not its text's: the scroll bar, and the strip where that lies within the pane.
float room_beside_text(const PageGeometry& geometry, const Window& window, Side side);

// The side of a button in the bars: one for a finger where there is room for one pane only.
float control_size(const PageGeometry& geometry);

// `value` rounded to the nearest device pixel.
float snap(float value, float density);

inline const Rect& head_of(const PageGeometry& geometry, Side side) {
  return geometry.heads[static_cast<int>(side)];
}
inline const Rect& strip_of(const PageGeometry& geometry, Side side) {
  return geometry.strips[static_cast<int>(side)];
}

inline const Rect& pane_of(const PageGeometry& geometry, Side side) {
  return geometry.panes[static_cast<int>(side)];
}

// Whether this side's pane is visible.
bool is_shown(const PageGeometry& geometry, const ViewState& state, Side side);

inline bool contains(const Rect& rect, float x, float y) {
  return x >= rect.x && x < rect.x + rect.width && y >= rect.y && y < rect.y + rect.height;
}

}  // namespace duidu
