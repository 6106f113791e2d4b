// What Gumbo asks of the two files that are not compiled (cmake/gumbo.cmake): character references, looked up in our own
// table of entities, and the recording of errors, which nobody reads.
#include <char_ref.h>
#include <error.h>
#include <gumbo.h>
#include <parser.h>
#include <utf8.h>

#include <algorithm>
#include <string_view>

#include "base/ascii.h"
#include "import/html/entities.h"
#include "text/utf8.h"

namespace duidu {
namespace {

constexpr int kReplacement = 0xFFFD;
constexpr int kLargest = 0x10FFFF;

// The characters that numbers from 0x80 to 0x9F mean, because pages took them from Windows-1252.
constexpr int kWindows[32] = {0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021,
                              0x2C6,  0x2030, 0x160,  0x2039, 0x152,  0x8D,   0x17D,  0x8F,
                              0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                              0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};

int digit_value(int c, int base) {
  if (c < 0 || c > 'f') return -1;
  const auto character = static_cast<char32_t>(c);
  if (is_digit(character)) return c - '0';
  const auto lower = static_cast<int>(lower_ascii(character));
  return base == 16 && lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// "#65;" or "#x41;" behind the "&". Leaves the iterator where it was if there are no digits.
void read_number(Utf8Iterator* input, OneOrTwoCodepoints* output) {
  utf8iterator_next(input);
  int base = 10;
  if (utf8iterator_current(input) == 'x' || utf8iterator_current(input) == 'X') {
    base = 16;
    utf8iterator_next(input);
  }
  int value = -1;
  for (int digit; (digit = digit_value(utf8iterator_current(input), base)) >= 0; utf8iterator_next(input)) {
    value = std::min(std::max(value, 0) * base + digit, kLargest + 1);
  }
  if (value < 0) return utf8iterator_reset(input);
  if (utf8iterator_current(input) == ';') utf8iterator_next(input);
  const bool is_surrogate = value >= 0xD800 && value < 0xE000;
  if (value == 0 || value > kLargest || is_surrogate) value = kReplacement;
  output->first = value >= 0x80 && value < 0xA0 ? kWindows[value - 0x80] : value;
}

// "amp;" behind the "&". A name without its semicolon stays as written.
void read_name(Utf8Iterator* input, OneOrTwoCodepoints* output) {
  const char* const start = utf8iterator_get_char_pointer(input);
  const char* const end = utf8iterator_get_end_pointer(input);
  const char* close = start;
  while (close < end && (is_ascii_letter(static_cast<unsigned char>(*close)) ||
                         is_digit(static_cast<unsigned char>(*close)))) {
    ++close;
  }
  const std::string_view name(start, static_cast<size_t>(close - start));
  const bool is_closed = close < end && *close == ';';
  const std::string_view characters = is_closed ? entity(name) : std::string_view();
  if (characters.empty()) return utf8iterator_reset(input);
  size_t offset = 0;
  output->first = static_cast<int>(next_code_point(characters, offset));
  if (offset < characters.size()) output->second = static_cast<int>(next_code_point(characters, offset));
  for (size_t i = 0; i <= name.size(); ++i) utf8iterator_next(input);
}

}  // namespace
}  // namespace duidu

extern "C" {

const int kGumboNoChar = -1;

bool consume_char_ref(GumboInternalParser*, GumboInternalUtf8Iterator* input, int additional_allowed_char,
                      bool, OneOrTwoCodepoints* output) {
  utf8iterator_mark(input);
  utf8iterator_next(input);
  const int c = utf8iterator_current(input);
  *output = {kGumboNoChar, kGumboNoChar};
  if (c == '#' && c != additional_allowed_char) {
    duidu::read_number(input, output);
  } else if (c > 0 && c < 0x80 && c != additional_allowed_char &&
             duidu::is_ascii_letter(static_cast<char32_t>(c))) {
    duidu::read_name(input, output);
  } else {
    utf8iterator_reset(input);
  }
  return true;
}

GumboError* gumbo_add_error(GumboInternalParser*) { return nullptr; }
void gumbo_error_destroy(GumboInternalParser*, GumboError*) {}
void gumbo_init_errors(GumboInternalParser* parser) { parser->_output->errors = {nullptr, 0, 0}; }
void gumbo_destroy_errors(GumboInternalParser*) {}
}
