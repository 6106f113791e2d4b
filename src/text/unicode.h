// Character classes and grapheme clusters. Pure functions on valid UTF-8.
#pragma once

#include <cstddef>
#include <string_view>

namespace duidu {

// is_ideographic() for characters from U+1100 on that are not common Han characters.
bool is_rare_ideographic(char32_t c);

// Whether `c` is in the block of nearly all Han characters of a text.
inline bool is_common_han(char32_t c) { return c >= 0x4E00 && c <= 0x9FFF; }

// Han, kana, hangul, bopomofo and every other script that fills one em per character.
inline bool is_ideographic(char32_t c) {
  if (c < 0x1100) return false;
  return is_common_han(c) || is_rare_ideographic(c);
}

// Characters of the Unicode general categories P* and S*.
bool is_punctuation(char32_t c);

// Letters and digits of scripts that write words (Latin, Greek, Cyrillic, ...), not ideographs.
bool is_word_character(char32_t c);

// White space of any width, NBSP and U+3000 included.
bool is_space(char32_t c);

// Whether `text` is empty or holds nothing but white space.
bool is_blank(std::string_view text);

// The extended grapheme cluster at `offset` (UAX #29); moves `offset` after it.
std::string_view next_grapheme(std::string_view text, size_t& offset);

}  // namespace duidu
