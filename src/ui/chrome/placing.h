// Where what floats over the text stands, so that it covers none of the words it is about, or as few as possible. Pure; CSS px of the
// window.
#pragma once

#include <span>
#include <vector>

#include "ui/scene.h"

namespace duidu {

// The lines of a link's words on both sides as far as they are seen, a rectangle each.
std::vector<Rect> words_in_sight(const Scene& scene, uint32_t link, uint32_t occurrence);

// How much of `box` lies over the words, px².
float covered_area(const Rect& box, std::span<const Rect> words);

// The first of the boxes that covers least.
Rect least_covering(std::span<const Rect> boxes, std::span<const Rect> words);

// What a note finds in the window, line by line: the words it is about on both sides, the rest of the paragraphs that hold them, and
// all that is read.
struct NoteSurroundings {
  std::vector<Rect> words, passage, text;
};

// Of a link's note.
NoteSurroundings note_surroundings(const Scene& scene, uint32_t link, uint32_t occurrence);

// Where a note of this size stands within `area` that explains words of `pane` at `point`: on none of the words, or as few as possible;
// below or above them, near the point, unless it covers much less of what is read a little further away.
Rect note_place(const NoteSurroundings& around, const Rect& pane, const Rect& area, WindowPoint point,
                float width, float height);

// Where a panel of this size stands within `area`: below the words, above them, in the larger of both rooms if that has `least`
// height; else at the lower edge, over words if it must. `x` is its left edge; it becomes lower where there is less room.
Rect panel_beside(std::span<const Rect> words, const Rect& area, float x, float width, float height,
                  float least);

}  // namespace duidu
