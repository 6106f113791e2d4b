#include "text/utf8.h"

#include <cstring>

namespace duidu {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

struct Lead {
  int length;         // bytes of the whole sequence, 0 = no sequence starts with this byte
  uint8_t low, high;  // range of the second byte
};

// Table 3-7 of the Unicode Standard ("Well-Formed UTF-8 Byte Sequences"): only the second byte has special
// ranges.
Lead lead_of(uint8_t byte) {
  if (byte < 0x80) return {1, 0, 0};
  if (byte < 0xC2) return {0, 0, 0};
  if (byte < 0xE0) return {2, 0x80, 0xBF};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};
  if (byte == 0xED) return {3, 0x80, 0x9F};
  if (byte < 0xF0) return {3, 0x80, 0xBF};
  if (byte == 0xF0) return {4, 0x90, 0xBF};
  if (byte < 0xF4) return {4, 0x80, 0xBF};
  if (byte == 0xF4) return {4, 0x80, 0x8F};
  return {0, 0, 0};
}

struct Subpart {
  size_t length;  // of the sequence, or of its maximal ill-formed subpart (at least 1)
  bool well_formed;
};

Subpart subpart_at(std::string_view bytes, size_t offset) {
  const Lead lead = lead_of(static_cast<uint8_t>(bytes[offset]));
  if (lead.length <= 1) return {1, lead.length == 1};
  for (int i = 1; i < lead.length; ++i) {
    if (offset + i >= bytes.size()) return {static_cast<size_t>(i), false};
    const auto byte = static_cast<uint8_t>(bytes[offset + i]);
    const uint8_t low = i == 1 ? lead.low : 0x80;
    const uint8_t high = i == 1 ? lead.high : 0xBF;
    if (byte < low || byte > high) return {static_cast<size_t>(i), false};
  }
  return {static_cast<size_t>(lead.length), true};
}

bool is_continuation(char byte) { return (static_cast<uint8_t>(byte) & 0xC0) == 0x80; }

}  // namespace

Utf8 Utf8::from_bytes(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  Utf8 result;
  result.text_.reserve(bytes.size());
  for (size_t offset = 0; offset < bytes.size();) {
    const Subpart part = subpart_at(bytes, offset);
    const char first = bytes[offset];
    if (!part.well_formed || first == '\0') {
      result.text_ += kReplacement;
      ++result.replaced_count_;
    } else if (first == '\r') {
      const bool before_newline = offset + 1 < bytes.size() && bytes[offset + 1] == '\n';
      if (!before_newline) result.text_ += '\n';
    } else {
      result.text_.append(bytes, offset, part.length);
    }
    offset += part.length;
  }
  return result;
}

char32_t next_code_point(std::string_view text, size_t& offset) { return read_code_point(text, offset); }

char32_t previous_code_point(std::string_view text, size_t& offset) {
  --offset;
  while (offset > 0 && is_continuation(text[offset])) --offset;
  size_t behind = offset;
  return next_code_point(text, behind);
}

void append_code_point(std::string& out, char32_t code_point) {
  const auto trail = [&](int shift) { out += static_cast<char>(0x80 | (code_point >> shift & 0x3F)); };
  if (code_point < 0x80) {
    out += static_cast<char>(code_point);
  } else if (code_point < 0x800) {
    out += static_cast<char>(0xC0 | code_point >> 6);
    trail(0);
  } else if (code_point < 0x10000) {
    out += static_cast<char>(0xE0 | code_point >> 12);
    trail(6), trail(0);
  } else {
    out += static_cast<char>(0xF0 | code_point >> 18);
    trail(12), trail(6), trail(0);
  }
}

size_t count_code_points(std::string_view text) {
  // Eight bytes at a time; the two highest bits of each byte decide.
  constexpr uint64_t kOnes = 0x0101010101010101;
  size_t count = text.size(), at = 0;
  for (uint64_t bytes; at + sizeof bytes <= text.size(); at += sizeof bytes) {
    std::memcpy(&bytes, text.data() + at, sizeof bytes);
    count -= (bytes >> 7 & ~(bytes >> 6) & kOnes) * kOnes >> 56;
  }
  for (; at < text.size(); ++at) count -= is_continuation(text[at]);
  return count;
}

size_t code_points_to_bytes(std::string_view text, size_t count) {
  size_t offset = 0;
  for (; count > 0 && offset < text.size(); --count) next_code_point(text, offset);
  return offset;
}

size_t count_utf16(std::string_view text) {
  size_t units = 0;
  for (const char byte : text) {
    units += !is_continuation(byte);
    units += static_cast<uint8_t>(byte) >= 0xF0;  // beyond the BMP: a surrogate pair
  }
  return units;
}

}  // namespace duidu
