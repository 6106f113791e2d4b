// The line breaking rules of UAX #14, Unicode 15, in the order of the standard; its rule for numbers (LB25) in
// the fuller form of section 8.2, example 7, by which LineBreakTest.txt is written. Characters go in one by
// one by their classes; what comes out says whether a line may end before each. Nothing is tailored here.
// Pure; constant time and memory.
#pragma once

#include <cstdint>

#include "text/script_traits.h"

namespace duidu {

enum class BreakAction : uint8_t {
  kProhibited,  // not even where spaces stand between
  kIndirect,    // prohibited, but spaces between would allow it
  kDirect,      // allowed
  kForced,      // the line ends here
};

class BreakRules {
 public:
  BreakRules();

  // What may happen before a character of class `next`; `following` is the class of the character behind it,
  // combining marks left out (kAlphabetic at the end of the text). The first call of a text gives kProhibited.
  BreakAction step(BreakClass next, BreakClass following);

 private:
  uint8_t left_;              // the last character that is neither a space nor combined with the one before
  bool is_first_ = true;      // no character yet
  bool spaces_ = false;       // stand behind `left_`
  bool zero_joiner_ = false;  // stands behind it (LB8a)
  bool line_end_ = false;     // was the last character
  bool carriage_ = false;     // and a carriage return
};

}  // namespace duidu
