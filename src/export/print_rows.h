// The article for paper, pair by pair: each question with its answers, and beside them the commentary that is
// about them. Every unit of both sides is in exactly one row. A function of the article; nothing fails.
#pragma once

#include <vector>

#include "model/article.h"

namespace duidu {

struct PrintRow {
  std::vector<UnitRef> interview;   // empty: commentary that is about no place of it
  std::vector<UnitRef> commentary;  // empty: nothing was said about it
};

// The interview in its order, a row for each question with what is said until the next. A block of the commentary
// stands where its first link leads, quotations before topics; one without links where the block before it
// stands; a heading without a quotation goes with what it heads. What comes before the first link of its commentary opens the
// article, and a commentary without links closes it.
std::vector<PrintRow> print_rows(const Article& article);

}  // namespace duidu
