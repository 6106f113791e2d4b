// The line breaking class of a character in Chinese, Japanese and Latin texts as books are typeset: the class of UAX
// #14 with the tailoring that the standard leaves to each language. Curly quotation marks are brackets, wide hyphens
// and tildes may not start a line, U+3000 and tabs are spaces. Pure.
#pragma once

#include <cstddef>
#include <string_view>

#include "text/script_traits.h"
#include "text/unicode.h"

namespace duidu {

// The class of any character but a common Han one. kAmbiguous where the neighbours decide: " ' ’ · and characters
// that are wide in East Asian text only. Line ends of all kinds are kNewline.
BreakClass class_of_other(char32_t c);

// Whether a common Han character is at `offset`, judged by its bytes alone.
inline bool is_han_at(std::string_view text, size_t offset) {
  if (offset + 3 > text.size()) return false;
  const auto lead = static_cast<unsigned char>(text[offset]);
  return lead > 0xE4 ? lead <= 0xE9 : lead == 0xE4 && static_cast<unsigned char>(text[offset + 1]) >= 0xB8;
}
inline BreakClass break_class_of(char32_t c) {
  return is_common_han(c) ? BreakClass::kIdeograph : class_of_other(c);
}

// Whether characters of this class make up words: letters, digits and syllables, in scripts with and without word
// spaces.
bool is_letter_like(BreakClass c);

}  // namespace duidu
