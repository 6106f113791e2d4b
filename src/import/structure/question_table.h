// A table whose columns are headed by words for question and answer is a conversation. Never fails; linear.
#pragma once

#include "import/block.h"

namespace duidu {

// Puts labelled paragraphs in place of each such table: the head of a column and a colon before every cell under it. The
// heads of other columns are set apart.
void unfold_question_tables(Blocks& blocks);

}  // namespace duidu
