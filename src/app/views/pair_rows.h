// Which passages and which paragraphs of the commentary stand beside each other, row by row. Pure; nothing fails.
#pragma once

#include <cstdint>
#include <vector>

#include "app/views/passages.h"

namespace duidu {

// A block of the commentary in a row.
struct BlockUse {
  UnitRef block;
  std::vector<uint32_t>
      links;  // those that tie it to this row; none: it belongs to the block before it or behind it
  bool is_whole = false;  // else only its sentences about this row
};

enum class PairRowKind : uint8_t {
  kPair,
  kUntold,  // questions that nobody talks about
  kAlone,   // commentary that answers to nothing
};

struct PairRow {
  PairRowKind kind = PairRowKind::kPair;
  std::vector<uint32_t> passages;  // indices
  std::vector<BlockUse> blocks;
  uint32_t first_turn = 0, end_turn = 0;  // of questions that nobody talks about
};

// Every block that is to be seen stands whole in exactly one row, the first one with a tie to it. A heading stands above the block
// that it heads, and what follows a quotation block without a tie of its own below it. What only a filter hides is in no row.
std::vector<PairRow> pair_rows(const Article& article, const std::vector<PairPassage>& passages,
                               const PairsOptions& options);

// For cards: every paragraph of the commentary in a row of its own, in the commentary's order, with the heading above it and what
// follows a quotation block. What answers to nothing, without a heading between, is one row.
std::vector<PairRow> card_rows(const Article& article, const std::vector<PairPassage>& passages);

}  // namespace duidu
