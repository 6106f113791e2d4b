// The terms by which two paragraphs are found to speak of the same: words without their endings, Han characters, and
// any two of these in a row. Works on folded text; pure.
#pragma once

#include <bitset>
#include <cstdint>
#include <string_view>
#include <vector>

#include "align/whole_text.h"

namespace duidu {

enum class TermKind : uint8_t { kWord, kWordPair, kHan, kHanPair };

struct Term {
  uint64_t key = 0;    // the same for the same term, in both texts
  uint32_t first = 0;  // folded code points [first, last)
  uint32_t last = 0;
  TermKind kind = TermKind::kWord;
};

// Appends the terms of a paragraph in order of their ends; words and characters that are in every text are left out.
void append_terms(const WholeText& text, uint32_t paragraph, std::vector<Term>& out);

// Words of a text by their letters, for lists of words; `words` are lower-case and separated by blanks.
class WordSet {
 public:
  explicit WordSet(std::u32string_view words);
  bool contains(std::u32string_view word) const;

 private:
  std::vector<uint64_t> hashes_;  // ascending
  std::bitset<1024> filter_;      // of their lowest bits: most words are told by one look
};

// Words that stand in every English text ("the", "about", "would"), folded.
const WordSet& function_words();

// Han characters that stand in every Chinese text (的, 是, 之).
bool is_function_character(char32_t c);

}  // namespace duidu
