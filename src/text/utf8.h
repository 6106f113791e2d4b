// UTF-8 text. `Utf8` is text that was checked once, on input; all other code may assume well-formed UTF-8. Offsets
// are bytes unless a name says otherwise.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace duidu {

class Utf8 {
 public:
  Utf8() = default;

  // Replaces every maximal ill-formed subsequence by U+FFFD (Unicode 15, section 3.9, "U+FFFD Substitution of
  // Maximal Subparts"), drops a leading byte order mark, turns CRLF and CR into LF and NUL into U+FFFD.
  static Utf8 from_bytes(std::string_view bytes);

  std::string_view view() const { return text_; }
  size_t replaced_count() const { return replaced_count_; }

 private:
  std::string text_;
  size_t replaced_count_ = 0;
};

// The code point at `offset` of well-formed `text`; moves `offset` after it.
char32_t next_code_point(std::string_view text, size_t& offset);

// next_code_point() inline, for the few loops whose speed is noticeable.
inline char32_t read_code_point(std::string_view text, size_t& offset) {
  const auto byte = [&](size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[i])); };
  const char32_t lead = byte(offset++);
  if (lead < 0x80) return lead;
  const int trailing = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
  char32_t code_point = lead & (0x3Fu >> trailing);
  for (int i = 0; i < trailing && offset < text.size(); ++i)
    code_point = code_point << 6 | (byte(offset++) & 0x3F);
  return code_point;
}

// The code point that ends at `offset` (> 0); moves `offset` to its start.
char32_t previous_code_point(std::string_view text, size_t& offset);

void append_code_point(std::string& out, char32_t code_point);

size_t count_code_points(std::string_view text);

// Bytes taken by the first `count` code points (all of `text` if it has fewer).
size_t code_points_to_bytes(std::string_view text, size_t count);

// Number of UTF-16 units of `text`, the unit in which browsers count.
size_t count_utf16(std::string_view text);

}  // namespace duidu
