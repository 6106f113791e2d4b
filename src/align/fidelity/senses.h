// Finds words that decide the meaning of a sentence: negations, numbers, names, modality, quantities. The
// words of a language are in sense_words.cc; a language is added by adding words. Pure.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "align/fidelity/known_names.h"
#include "align/fidelity/sense_words.h"
#include "align/fidelity/tokens.h"

namespace duidu {

// Tokens [first, last) that form one word with a sense. Words with equal `value` have the same meaning.
struct SenseWord {
  Sense sense = Sense::kNegation;
  uint32_t first = 0;
  uint32_t last = 0;
  std::u32string value;
  WordGroup group = WordGroup::kNone;  // of a word of sense_words.cc
  bool is_weak = false;                // counts only against another word with a sense
  bool is_kept = false;  // what stands outside the range is as much as the word: 没有 of which 没 is kept
};

class SenseFinder {
 public:
  // Refers to `names`.
  explicit SenseFinder(const KnownNames& names) : names_(names) {}

  // The words with a sense that overlap [first, last), in order. A word that only looks like one (不过, 机会)
  // does not count unless [first, last) contains a part of it only.
  std::vector<SenseWord> find(std::span<const Token> tokens, uint32_t first, uint32_t last) const;

 private:
  bool sense_at(std::span<const Token> tokens, uint32_t first, uint32_t last, SenseWord& word) const;

  const KnownNames& names_;
};

// Whether one word is the other with a negating affix ("possible", "impossible"; "useful", "useless").
bool is_negated_form(std::u32string_view a, std::u32string_view b);

}  // namespace duidu
