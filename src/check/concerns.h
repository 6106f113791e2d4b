// What may be said against a quotation, as the words that --fail-on takes: the class of its verdict, and what may stand with any class.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/verdict.h"

namespace duidu {

// A set of bits: that of a class, and those below.
using Concerns = uint16_t;

constexpr Concerns concern_of(VerdictClass verdict_class) {
  return static_cast<Concerns>(1u << static_cast<unsigned>(verdict_class));
}

enum : Concerns {
  kBearsOnMeaning = 1u << 8,  // changed words bear on it
  kCutOff = 1u << 9,          // a word right outside the quotation turns its meaning
  kMisattributed = 1u << 10,  // somebody else said it
  kElidedMeaning = 1u << 11,  // what an ellipsis leaves out bears on the meaning
  kOverstated = 1u << 12,     // the file records the quotation as truer than it is
};

// What ends a check with exit code 1 if nothing else is asked for.
inline constexpr Concerns kUsualConcerns = concern_of(VerdictClass::kChanged) |
                                           concern_of(VerdictClass::kPartly) |
                                           concern_of(VerdictClass::kAbsent) | kCutOff | kMisattributed |
                                           kElidedMeaning | kOverstated | kBearsOnMeaning;

// The words, in the order of the bits: "unjudged", "faithful" … "absent", "meaning", "cut", "misattributed", "elided", "overstated".
std::vector<std::string_view> concern_words();

// The words of the set, in this order, with commas between.
std::string words_of(Concerns concerns);

// The word of what hurts most, in the order of LinkGroup.
std::string_view gravest_of(Concerns concerns);

// "changed,absent", "none"; none if a word is not known.
std::optional<Concerns> read_concerns(std::string_view list);

}  // namespace duidu
