// How a row of the split looks: the mark of its place, which tells by form and word as well as by colour, who speaks, how the text
// begins. Draws only; what can be pressed is the view's.
#pragma once

#include <string>

#include "app/split/rows.h"
#include "ui/scene.h"

namespace duidu {

// Where the parts of a row stand, from its upper left corner. CSS px.
struct SplitRowForm {
  bool is_wide = true;
  float width = 0;
  float height = 0;
  float number_room = 0;
  float mark_room = 0;
};

SplitRowForm split_row_form(const Scene& scene, float width, uint32_t lines);

// What a row says, for the ear and where the text layer is seen.
std::string split_row_name(const Scene& scene, const SplitRow& row);

void draw_split_row(const Scene& scene, ImDrawList& list, const SplitRow& row, const SplitRowForm& form,
                    float x, float y);

}  // namespace duidu
