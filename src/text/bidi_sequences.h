// The middle part of the bidirectional algorithm (text/bidi.h): UAX #9, rules X10 to I2, on isolating run sequences.
// Linear time; nothing fails.
#pragma once

#include <span>
#include <vector>

#include "text/bidi.h"

namespace duidu {

inline bool is_isolate_initiator(BidiClass c) {
  return c == BidiClass::kLRI || c == BidiClass::kRLI || c == BidiClass::kFSI;
}

inline bool is_embedding(BidiClass c) {
  return c == BidiClass::kLRE || c == BidiClass::kRLE || c == BidiClass::kLRO || c == BidiClass::kRLO;
}

// Whether rule X9 removes the character.
inline bool is_removed(BidiClass c) { return is_embedding(c) || c == BidiClass::kPDF || c == BidiClass::kBN; }

// `levels` holds explicit levels (rules X1 to X8) and is replaced by resolved ones; `classes` holds the characters'
// classes with overrides applied, and is overwritten.
void resolve_sequences(std::span<const BidiCharacter> text, uint8_t paragraph,
                       std::vector<BidiClass>& classes, std::vector<uint8_t>& levels);

}  // namespace duidu
