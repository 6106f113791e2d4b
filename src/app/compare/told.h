// A comparison in words: what a screen reader says of it, and what is copied. Pure.
#pragma once

#include <string>
#include <vector>

#include "app/compare/comparison.h"
#include "model/link_words.h"

namespace duidu {

// The link a comparison is of, and its words.
struct Told {
  const LinkWords& words;
  Language language;
  uint32_t link = 0;

  // "Quotation 7 · reworded".
  std::string title() const;
  // "Original (question 4, Wei Lan): …", and the citation's.
  std::string original(const Comparison& comparison) const;
  std::string citation(const Comparison& comparison) const;
  // The sentence around the words: "Question 4, Wei Lan: before [...] behind".
  std::string around(const Surroundings& surroundings) const;
  // What the interview has between two pieces: "23 words left out, up to question 8".
  std::string elision(const Elision& elision) const;
};

// The original, the citation and the verdict, a line each.
std::vector<std::string> copied_lines(const Told& told, const Comparison& comparison);

}  // namespace duidu
