// Rectangles of the interface as ImGui draws them.
#pragma once

#include "imgui.h"
#include "layout/rect.h"

namespace duidu {

inline ImVec2 top_left(const Rect& rect) { return {rect.x, rect.y}; }
inline ImVec2 bottom_right(const Rect& rect) { return {rect.x + rect.width, rect.y + rect.height}; }

inline void fill_rect(ImDrawList& list, const Rect& rect, ImU32 ink, float radius) {
  list.AddRectFilled(top_left(rect), bottom_right(rect), ink, radius);
}

inline void stroke_rect(ImDrawList& list, const Rect& rect, ImU32 ink, float radius, float width = 1) {
  list.AddRect(top_left(rect), bottom_right(rect), ink, radius, 0, width);
}

}  // namespace duidu
