// Aligns the columns of a table: a unit whose lines are rows and whose cells are separated by " | ". If all columns
// fit into the measure, cells are padded to the width of their column; otherwise rows stay as they are. Pure; nothing
// fails.
#pragma once

#include <string_view>
#include <vector>

#include "layout/cluster.h"

namespace duidu {

// Widens the spaces before the bars. All other advances must be final.
void align_columns(std::string_view text, float measure, std::vector<Cluster>& clusters);

}  // namespace duidu
