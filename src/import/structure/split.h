// Distributes blocks to the two sides of an article: turns with speaker and role, commentary blocks, ids counted from
// 1. block_roles.h decides where each block goes. Never fails; a side may stay empty.
#pragma once

#include <vector>

#include "import/block.h"
#include "import/line_reason.h"
#include "model/article.h"

namespace duidu {

// Ids of the units of one turn or commentary: "p1", "p2" … for the letter p.
void number_units(std::vector<Unit>& units, char letter);

// Returns the reason of every unit and every text set apart, in the order of the source.
std::vector<LineReason> split_into(Blocks blocks, Texts& texts);

// A text that is known to be commentary: no turns, its order is kept. A block behind a label is a quotation with that speaker;
// whether the interview has the words is for join.h to say.
std::vector<LineReason> commentary_into(Blocks blocks, Texts& texts);

}  // namespace duidu
