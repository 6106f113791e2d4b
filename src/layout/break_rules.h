// The line breaking rules of UAX #14, Unicode 15, in the order of the standard. The rule for numbers (LB25) has the
// fuller form of section 8.2, example 7, which LineBreakTest.txt follows. The caller passes the class of one
// character at a time and learns whether a line may end before it. Nothing is tailored here. Pure; constant time and
// memory per character.
#pragma once

#include <cstdint>

#include "text/script_traits.h"

namespace duidu {

enum class BreakAction : uint8_t {
  kProhibited,  // even if spaces are between
  kIndirect,    // prohibited, but allowed if spaces are between
  kDirect,      // allowed
  kForced,      // the line ends here
};

class BreakRules {
 public:
  BreakRules();

  // The action before a character of class `next`; `following` is the class of the character after it, combining
  // marks skipped (kAlphabetic at the end of the text). The first call of a text returns kProhibited.
  BreakAction step(BreakClass next, BreakClass following);

 private:
  uint8_t left_;              // the last character that is neither a space nor combined with the one before
  bool is_first_ = true;      // no character yet
  bool spaces_ = false;       // spaces follow `left_`
  bool zero_joiner_ = false;  // a zero width joiner follows `left_` (LB8a)
  bool line_end_ = false;     // the last character was a line end,
  bool carriage_ = false;     // a carriage return
};

}  // namespace duidu
