// ASCII characters: digits, letters, blanks and lower case. Pure, constant time per character; everything beyond ASCII is
// neither digit nor letter and has no other case.
#pragma once

#include <string>
#include <string_view>

namespace duidu {

constexpr bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
constexpr char32_t lower_ascii(char32_t c) { return c >= U'A' && c <= U'Z' ? c + (U'a' - U'A') : c; }
constexpr char lower_ascii(char byte) {
  return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
}
constexpr bool is_ascii_blank(char byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); }
constexpr bool is_ascii_letter(char32_t c) { return lower_ascii(c) >= U'a' && lower_ascii(c) <= U'z'; }

inline std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& byte : out) byte = lower_ascii(byte);
  return out;
}

}  // namespace duidu
