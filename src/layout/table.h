// Tables: a unit whose lines are rows and whose cells stand apart by " | ". Where all columns fit into the
// measure, cells are filled up with blank so that they stand one under the other; else rows are set as they are.
#pragma once

#include <string_view>
#include <vector>

#include "layout/layout.h"

namespace duidu {

// Widens the blanks in front of the bars. Advances must be final otherwise.
void align_columns(std::string_view text, float measure, std::vector<Cluster>& clusters);

}  // namespace duidu
