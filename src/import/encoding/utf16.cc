#include "import/encoding/utf16.h"

#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

// Bytes that are looked at where there is no mark.
constexpr size_t kSample = 1 << 16;

char32_t unit_at(std::string_view bytes, size_t i, ByteOrder order) {
  const auto first = static_cast<unsigned char>(bytes[i]);
  const auto second = static_cast<unsigned char>(bytes[i + 1]);
  return static_cast<char32_t>(order == ByteOrder::kLittle ? second << 8 | first : first << 8 | second);
}

// Whether a unit is what texts are made of: letters, ideographs, their marks, and white space.
bool is_of_text(char32_t c) {
  if (c < 0x20) return c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\v';
  if (c < 0x7F) return true;
  if (c < 0xA0 || (c >= 0xE000 && c <= 0xF8FF) || c >= 0xFFFE) return false;
  return is_ideographic(c) || is_punctuation(c) || is_word_character(c) || is_space(c);
}

// Shares in per cent.
constexpr size_t kOfText = 97, kNoise = 93;

// The share of units that are of text.
size_t share_of_text(std::string_view bytes, ByteOrder order) {
  size_t of_text = 0, units = 0;
  for (size_t i = 0; i + 1 < bytes.size(); i += 2, ++units) {
    const char32_t c = unit_at(bytes, i, order);
    const bool is_pair = c >= 0xD800 && c < 0xDC00 && i + 3 < bytes.size() &&
                         unit_at(bytes, i + 2, order) >> 10 == 0xDC00 >> 10;
    if (is_pair) i += 2, ++units;
    of_text += is_pair ? 2 : is_of_text(c);
  }
  return units == 0 ? 0 : of_text * 100 / units;
}

}  // namespace

std::optional<ByteOrder> utf16_order(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return ByteOrder::kLittle;
  if (bytes.starts_with("\xFE\xFF")) return ByteOrder::kBig;
  const std::string_view sample = bytes.substr(0, kSample);
  size_t zeros[2] = {0, 0};  // at even and odd places
  for (size_t i = 0; i < sample.size(); ++i) zeros[i & 1] += sample[i] == '\0';
  if (zeros[0] + zeros[1] == 0) return std::nullopt;
  const size_t little = share_of_text(sample, ByteOrder::kLittle),
               big = share_of_text(sample, ByteOrder::kBig);
  // Letters of ASCII are ideographs in the other order, but their zero bytes are all on one side.
  if (zeros[1] > 20 * zeros[0] && little >= kOfText) return ByteOrder::kLittle;
  if (zeros[0] > 20 * zeros[1] && big >= kOfText) return ByteOrder::kBig;
  // Ideographs may end in a zero byte, but are noise in the other order.
  if (little >= kOfText && big <= kNoise) return ByteOrder::kLittle;
  if (big >= kOfText && little <= kNoise) return ByteOrder::kBig;
  return std::nullopt;
}

std::string from_utf16(std::string_view bytes, ByteOrder order) {
  std::string out;
  size_t i = bytes.size() >= 2 && unit_at(bytes, 0, order) == 0xFEFF ? 2 : 0;
  for (; i + 1 < bytes.size(); i += 2) {
    char32_t c = unit_at(bytes, i, order);
    const bool leads = c >= 0xD800 && c < 0xDC00 && i + 3 < bytes.size();
    const char32_t next = leads ? unit_at(bytes, i + 2, order) : 0;
    if (next >= 0xDC00 && next < 0xE000) {
      c = 0x10000 + ((c - 0xD800) << 10) + (next - 0xDC00);
      i += 2;
    }
    if (c >= 0xD800 && c < 0xE000) {
      out += '\xFF';
    } else {
      append_code_point(out, c);
    }
  }
  if (i < bytes.size()) out += '\xFF';
  return out;
}

}  // namespace duidu
