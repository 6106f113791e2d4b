// The characters that write the numbers of list items and headings. Import recognises ordinals by them, and export
// ordered lists. Pure.
#pragma once

#include <string_view>

#include "base/ascii.h"

namespace duidu {

inline constexpr std::u32string_view kHanNumerals = U"〇一二三四五六七八九十百";

constexpr bool is_han_numeral(char32_t c) { return kHanNumerals.find(c) != kHanNumerals.npos; }

// ① to ⓿ (with ⑴ and ⒜) and ㉑ to ㉟: a number in one character.
constexpr bool is_circled_number(char32_t c) {
  return (c >= 0x2460 && c <= 0x24FF) || (c >= 0x3251 && c <= 0x325F);
}

constexpr bool is_full_width_digit(char32_t c) { return c >= U'０' && c <= U'９'; }

// A digit, a Han numeral or a circled number.
constexpr bool is_numeral(char32_t c) {
  return is_digit(c) || is_full_width_digit(c) || is_han_numeral(c) || is_circled_number(c);
}

}  // namespace duidu
