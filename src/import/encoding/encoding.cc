#include "import/encoding/encoding.h"

#include <algorithm>

#include "import/encoding/detect.h"
#include "import/encoding/utf16.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

// Bytes shown to the detector.
constexpr size_t kSample = 1 << 16;
constexpr std::string_view kLastResort = "windows-1252";
// Below it the detector knows no more than that the bytes can be decoded.
constexpr float kLeastConfidence = 0.2f;

bool is_ascii(char byte) { return static_cast<unsigned char>(byte) < 0x80; }

// Whether bytes are UTF-8, whole or damaged: other encodings seldom form its sequences by chance.
bool is_utf8(std::string_view bytes) {
  const Utf8 text = Utf8::from_bytes(bytes);
  const auto zeros = static_cast<size_t>(std::count(bytes.begin(), bytes.end(), '\0'));
  const size_t broken = text.replaced_count() - zeros;
  if (broken == 0) return true;
  const std::string_view view = text.view();
  const auto beyond_ascii = static_cast<size_t>(
      std::count_if(view.begin(), view.end(), [](char byte) { return (byte & 0xC0) == 0xC0; }));
  const size_t whole = beyond_ascii - text.replaced_count();
  return whole >= 2 * broken;
}

// Lines around the first bytes that are not ASCII.
std::string_view sample_of(std::string_view bytes) {
  const auto first =
      static_cast<size_t>(std::find_if_not(bytes.begin(), bytes.end(), is_ascii) - bytes.begin());
  size_t start = bytes.rfind('\n', first);
  start = start == bytes.npos || first - start > kSample / 2 ? first : start + 1;
  std::string_view sample = bytes.substr(start, kSample);
  const size_t last_line = sample.rfind('\n');
  if (start + sample.size() < bytes.size() && last_line != sample.npos) sample = sample.substr(0, last_line);
  return sample;
}

// How well decoded text reads.
struct Reading {
  size_t characters = 0;  // beyond ASCII
  size_t lost = 0;        // replaced, controls, of nobody's assigning
  size_t wide = 0;        // ideographs, kana and their marks
  size_t alone = 0;       // those of them beside no other
  size_t in_words = 0;    // those beside a letter of ASCII
};

bool is_lost(char32_t c) {
  return c == 0xFFFD || (c >= 0x80 && c < 0xA0) || (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000;
}

bool is_wide(char32_t c) { return c >= 0x2E80 && c < 0xFFF0 && !is_lost(c); }

bool is_ascii_letter(char32_t c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

Reading reading_of(std::string_view text) {
  Reading reading;
  char32_t before = 0;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = read_code_point(text, at);
    size_t next = at;
    const char32_t behind = at < text.size() ? read_code_point(text, next) : 0;
    reading.characters += c >= 0x80;
    reading.lost += is_lost(c);
    if (is_wide(c)) {
      ++reading.wide;
      reading.alone += !is_wide(before) && !is_wide(behind);
      reading.in_words += is_ascii_letter(before) || is_ascii_letter(behind);
    }
    before = c;
  }
  return reading;
}

// Words of the West with a letter or two beyond ASCII can decode as ideographs among letters, which nobody writes.
bool fits(const Reading& reading, const EncodingGuess& guess) {
  if (reading.lost > 1 + reading.characters / 100) return false;
  if (!guess.is_multi_byte) return true;
  return reading.wide * 2 > reading.characters && reading.alone * 2 < reading.wide &&
         reading.in_words * 2 < reading.wide;
}

std::string_view found_encoding(std::string_view bytes, Decode decode) {
  const std::string_view sample = sample_of(bytes);
  for (const EncodingGuess& guess : guess_encodings(sample)) {
    if (guess.confidence < kLeastConfidence) break;
    const std::optional<std::string> text = decode(sample, guess.label);
    if (!text || !fits(reading_of(Utf8::from_bytes(*text).view()), guess)) continue;
    // The encodings of Europe share most characters; where all of them are shared, the commonest is told.
    return !guess.is_multi_byte && decode(sample, kLastResort) == text ? kLastResort : guess.label;
  }
  return kLastResort;
}

std::optional<Decoded> decoded(std::string_view bytes, Decode decode, std::string_view label) {
  if (label == "utf-8") return Decoded{};
  if (label == "utf-16le") return Decoded{from_utf16(bytes, ByteOrder::kLittle), label};
  if (label == "utf-16be") return Decoded{from_utf16(bytes, ByteOrder::kBig), label};
  std::optional<std::string> text = decode ? decode(bytes, label) : std::nullopt;
  if (!text) return std::nullopt;
  return Decoded{std::move(*text), label};
}

}  // namespace

std::optional<Decoded> decode_text(std::string_view bytes, Decode decode, std::string_view chosen) {
  if (!chosen.empty()) return decoded(bytes, decode, chosen);
  if (const std::optional<ByteOrder> order = utf16_order(bytes)) {
    return decoded(bytes, decode, *order == ByteOrder::kLittle ? "utf-16le" : "utf-16be");
  }
  if (!decode || is_utf8(bytes)) return Decoded{};
  return decoded(bytes, decode, found_encoding(bytes, decode));
}

}  // namespace duidu
