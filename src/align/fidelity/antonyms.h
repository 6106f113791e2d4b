// Words of opposite meaning. English: WordNet's direct antonyms (cmake/tables/antonyms.mjs) and a few of ours, in any inflection;
// Chinese: polar pairs, a closed class that we list. Pure.
#pragma once

#include <span>

#include "align/fidelity/tokens.h"

namespace duidu {

// Tokens of each side that are opposites; empty if there are none.
struct Opposites {
  uint32_t a_first = 0, a_last = 0;
  uint32_t b_first = 0, b_last = 0;
  bool is_found() const { return a_first < a_last; }
};

// Looks for opposites where tokens [a_first, a_last) of `a` stand in the place of [b_first, b_last) of `b`. In a long rewritten
// stretch two words are no longer each other's counterpart, so that only short ones are examined.
Opposites opposites_in(std::span<const Token> a, uint32_t a_first, uint32_t a_last, std::span<const Token> b,
                       uint32_t b_first, uint32_t b_last);

}  // namespace duidu
