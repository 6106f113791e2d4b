// Finds words that decide the meaning of a sentence: negations, numbers, names, modality, quantities. The
// rules of a language are the word tables in senses.cc; a language is added by adding words. Pure.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "align/fidelity/tokens.h"

namespace duidu {

// Tokens [first, last) that form one word with a sense. Words with equal `value` have the same meaning.
struct SenseWord {
  Sense sense = Sense::kNegation;
  uint32_t first = 0;
  uint32_t last = 0;
  std::u32string value;
};

class SenseFinder {
 public:
  explicit SenseFinder(const std::vector<std::string_view>& names);

  // The words with a sense that overlap [first, last), in order. A word that only looks like one (不过, 机会)
  // does not count unless [first, last) contains a part of it only.
  std::vector<SenseWord> find(std::span<const Token> tokens, uint32_t first, uint32_t last) const;

 private:
  struct Entry {
    std::u32string word;  // the keys of its tokens, concatenated
    int sense;
  };
  uint32_t longest(std::span<const Token> tokens, uint32_t at, int& sense) const;
  uint32_t name_length(std::span<const Token> tokens) const;
  int sense_at(std::span<const Token> tokens, uint32_t first, uint32_t last, SenseWord& word) const;

  std::vector<Entry> entries_;  // ordered by word
  std::vector<std::vector<std::u32string>> names_;
};

// Whether one word is the other with a negating prefix ("possible", "impossible").
bool is_negated_form(std::u32string_view a, std::u32string_view b);

}  // namespace duidu
