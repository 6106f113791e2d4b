// A passage cut into the words it is compared by: Han characters one by one, runs of letters, whole numbers ("3,000",
// "-4.5%"). Two words agree if their keys do; punctuation and white space between them belong to no word.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "align/fidelity/fidelity.h"

namespace duidu {

struct Token {
  std::u32string key;  // folded; of a number its figures and sign; of "n't" "not"; of a gap kGapKey
  Range range;         // within one span; a gap's runs from span to span
  bool is_number = false;
  bool is_han = false;
  bool is_name = false;  // capitalised, not at a sentence's beginning
};

inline constexpr char32_t kGapKey = U'\uFFFC';

inline bool is_gap(const Token& token) { return token.key.front() == kGapKey; }

// A gap token stands between two spans that leave words or an ellipsis between them.
std::vector<Token> tokens_of(const Passage& passage);

// Bytes from the end of `before` to the start of `behind`, with a line feed for each step to another span.
std::string seam_text(const Passage& passage, const Range& seam);

bool has_ellipsis(std::string_view text);

}  // namespace duidu
