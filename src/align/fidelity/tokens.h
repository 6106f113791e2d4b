// Cuts a passage into the words it is compared by: single Han characters, runs of letters, whole numbers
// ("3,000", "-4.5%"). Two words agree if their keys are equal; punctuation and white space belong to no word.
// Pure.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "align/fidelity/fidelity.h"

namespace duidu {

struct Token {
  // Folded; a number's figures and sign; "not" for "n't", "have" for "'ve"; kGapKey for a gap.
  std::u32string key;
  Range range;  // within one span; of a gap, from span to span
  bool is_number = false;
  bool is_han = false;
  bool is_capital = false;  // begins with a capital
  bool is_name = false;     // so, but not at the beginning of a sentence, and not all in capitals
};

inline constexpr char32_t kGapKey = U'\uFFFC';

inline bool is_gap(const Token& token) { return token.key.front() == kGapKey; }

// The tokens in order. Between two spans with words or an ellipsis between them there is a gap token.
std::vector<Token> tokens_of(const Passage& passage);

// The text from the start of `seam` to its end, with a line feed for each step to another span.
std::string seam_text(const Passage& passage, const Range& seam);

bool has_ellipsis(std::string_view text);

}  // namespace duidu
