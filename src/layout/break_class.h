// The line breaking class a character has in a Chinese, Japanese or Latin text as books set it: that of UAX #14
// with the tailoring the standard leaves to whoever sets a language. Curly quotation marks are brackets, wide
// hyphens and tildes may not start a line, U+3000 and tabs are blanks.
#pragma once

#include <cstddef>
#include <string_view>

#include "text/script_traits.h"
#include "text/unicode.h"

namespace duidu {

// kAmbiguous where the neighbours decide: " ' ’ · and characters that are wide in East Asian text only. Line
// ends of all kinds are kNewline.
BreakClass class_of_other(char32_t c);  // than a Han character
// Whether one stands at this offset, known by its bytes alone.
inline bool is_han_at(std::string_view text, size_t offset) {
  if (offset + 3 > text.size()) return false;
  const auto lead = static_cast<unsigned char>(text[offset]);
  return lead > 0xE4 ? lead <= 0xE9 : lead == 0xE4 && static_cast<unsigned char>(text[offset + 1]) >= 0xB8;
}
inline BreakClass break_class_of(char32_t c) {
  return is_common_han(c) ? BreakClass::kIdeograph : class_of_other(c);
}

// A letter, digit or syllable: what words are made of, in scripts that write words and those that do not.
bool is_letter_like(BreakClass c);

}  // namespace duidu
