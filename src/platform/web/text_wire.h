// Layouts as plain numbers for web/text_layer.js. Offsets are UTF-16 units of the unit's text, lengths CSS px
// in the pane's content.
#pragma once

#include <cstdint>
#include <vector>

#include "app/search/highlights.h"
#include "layout/gradual_layout.h"
#include "model/link_index.h"

namespace duidu {

// 11 floats a unit of the sections that have new ones: x and y of its first line, width, height from there; line height; font
// size; speaker x, y (or -1); ordinal x, y (or -1); 1 if it is new. These y are from the section's top.
std::vector<float> pack_units(const GradualLayout& layout);

// 5 floats a section: first unit, count, y, height; 1 if it has new units, +2 if all its marks are among those given.
std::vector<float> pack_sections(const GradualLayout& layout);

// What stands in the margins, 8 floats each: unit (index in the pane), link, place (-1: a bar, -2: a spare one), x, y, width, height of
// where it can be pointed at, and how far right of x a bar is seen.
std::vector<float> pack_marks(const PaneLayout& layout);

// The inline runs of a unit's lines. Header: run count, segment count. Then 10 floats a run: line, start, end,
// segment (or -1), face, href (index of the unit's inlines, or -1), x of its left end (a glyph's origin), its
// width as laid out, letter spacing, form; then the segments: count, links…. Runs are in the order of the text;
// form says which way one is set whatever it holds (1 rightwards, 2 leftwards), that its letters join (+4), that
// it is a box of its width (+8).
std::vector<float> pack_runs(const Article& article, const LinkIndex& index, const PaneLayout& layout,
                             uint32_t unit);

// 7 floats a cluster: start, end, x (of the glyph's origin, where a browser has it), y, width from there, height,
// 1 if it runs from right to left.
std::vector<float> pack_clusters(const Article& article, const PaneLayout& layout, uint32_t unit);

// What is marked in a unit's text for the moment, 3 floats each: kind (HighlightKind), start, end.
std::vector<float> pack_text_marks(std::string_view text, const std::vector<Highlight>& marks);

// Bytes of `text` that the first `units` UTF-16 units take.
uint32_t utf16_to_bytes(std::string_view text, uint32_t units);

}  // namespace duidu
