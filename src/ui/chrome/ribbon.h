// The ribbon that joins the two ends of a link: a band from the text's edge on the left to the text's edge on the right, over the
// inner margins and the gutter, and over no text. Only the current or hovered pair has one, and only while nothing scrolls,
// because the window-fixed canvas would lag behind the text.
#pragma once

#include <optional>

#include "imgui.h"
#include "ui/scene.h"

namespace duidu {

// One end: the vertical range of a link's words in the window, clipped to what is seen of the pane, at the text's inner edge.
struct RibbonEnd {
  float x = 0;
  float top = 0;
  float bottom = 0;
  bool is_visible = false;  // false: scrolled out of the pane, above or below
};
// Of the words of a pane that stands there in the window, scrolled to `scroll`; nothing if it has none of them.
std::optional<RibbonEnd> ribbon_end(const PaneLayout& layout, const Rect& pane, float scroll,
                                    const std::vector<Span>& words);

// A band between two curves; or, where one end is out of sight, a stub beside the other.
struct Ribbon {
  RibbonEnd left, right;
  float waist = 0;  // by how much each curve bends towards the other half way, so that a level band is no box
  bool is_band() const { return left.is_visible && right.is_visible; }
};
// Nothing if no end is in sight, or nothing lies between them.
std::optional<Ribbon> ribbon_between(const std::optional<RibbonEnd>& left,
                                     const std::optional<RibbonEnd>& right);

void draw_ribbon(const Scene& scene, ImDrawList& list);

}  // namespace duidu
