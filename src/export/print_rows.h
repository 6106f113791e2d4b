// The rows of the printed article: each question with its answers, and beside them the commentary on them. Every unit
// of both sides is in exactly one row. A pure function of the article; nothing fails.
#pragma once

#include <vector>

#include "model/article.h"

namespace duidu {

// By turn the exchange that it belongs to, counted from 1: a question with everything said until the next one. If nobody asks, each
// turn is an exchange.
std::vector<uint32_t> exchanges_of(const Interview& interview);

struct PrintRow {
  std::vector<UnitRef> interview;   // empty: commentary that is about no part of the interview
  std::vector<UnitRef> commentary;  // empty: a part without commentary
};

// Rows in the order of the interview, one per question with everything said until the next question. A block of the
// commentary is in the row that its first link leads to, quotations before topics; a block without links is in the
// row of the previous block, and a heading without a quotation in the row of what it heads. Blocks before the first
// link of their commentary open the article, and a commentary without links closes it.
std::vector<PrintRow> print_rows(const Article& article);

}  // namespace duidu
