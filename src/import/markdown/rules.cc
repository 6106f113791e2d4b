// Two decisions that cmark leaves to us (cmake/cmark.cmake), because CommonMark's own lose what writers of Chinese, Japanese and
// Korean mean: which run of "*" or "_" may open and which may close, and whether "[name]: word" defines a link.
#include <cstdint>
#include <string_view>

#include "base/ascii.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

// Full-width marks stand between words without blanks around them, as a letter does.
bool is_wide_mark(char32_t c) {
  return (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFF65) || (c >= 0xFE10 && c <= 0xFE6F);
}

bool is_wide(char32_t c) { return is_wide_mark(c) || is_ideographic(c); }

bool is_narrow_mark(char32_t c) { return is_punctuation(c) && !is_wide_mark(c); }

bool is_quotation_or_wide(char32_t c) { return is_wide_mark(c) || (c >= 0x2014 && c <= 0x2026); }

bool is_in(char32_t c, std::u32string_view set) { return set.find(c) != set.npos; }

// "**Reporter:**Why" and "word**(x)**word" are bold to everybody but CommonMark.
constexpr std::u32string_view kBehindBold = U".,:;!?)”’\"'…";
constexpr std::u32string_view kBeforeBold = U"(“‘[\"'";

// Nothing begins with the first kind or ends with the second.
constexpr std::u32string_view kWideClosing = U"、，。：；！？）」』】〉》〕";
constexpr std::u32string_view kWideOpening = U"（「『【〈《〔";

struct Flanks {
  bool left = false;   // may open
  bool right = false;  // may close
};

// CommonMark's rule, but that a character of a script without blanks counts as a blank beside a narrow mark.
Flanks flanks_of(int count, char32_t before, char32_t after) {
  Flanks flanks;
  flanks.left = !is_space(after) && !is_in(after, kWideClosing) &&
                (!is_narrow_mark(after) || is_space(before) || is_narrow_mark(before) || is_wide(before) ||
                 (count >= 2 && is_in(after, kBeforeBold)));
  flanks.right = !is_space(before) && !is_in(before, kWideOpening) &&
                 (!is_narrow_mark(before) || is_space(after) || is_narrow_mark(after) || is_wide(after) ||
                  (count >= 2 && is_in(before, kBehindBold)));
  return flanks;
}

bool has_scheme(std::string_view url) {
  for (const std::string_view scheme : {"mailto:", "tel:", "data:", "javascript:", "www."}) {
    if (lower_ascii(url.substr(0, scheme.size())) == scheme) return true;
  }
  return url.find("://") != url.npos;
}

bool is_word_byte(char byte) {
  const auto c = static_cast<unsigned char>(byte);
  return c >= 0x80 || is_ascii_letter(c) || is_digit(c) || c == '_' || c == '-' || c == '%';
}

bool has_wide_mark(std::string_view text) {
  for (size_t offset = 0; offset < text.size();) {
    if (is_wide_mark(next_code_point(text, offset))) return true;
  }
  return false;
}

// "a/b", "page.md", "#part": the form of an address, and of no word or sentence.
bool is_address(std::string_view url) {
  if (url.empty() || has_scheme(url)) return true;
  if (url.front() == '#' || url.front() == '/' || url.front() == '<') return true;
  if (has_wide_mark(url)) return false;
  for (size_t i = 0; i + 1 < url.size(); ++i) {
    const bool between = i > 0 && is_word_byte(url[i - 1]) && is_word_byte(url[i + 1]);
    if (url[i] == '/' || (url[i] == '.' && between)) return true;
  }
  return false;
}

}  // namespace
}  // namespace duidu

extern "C" void duidu_cmark_flanking(unsigned char c, int count, int32_t before, int32_t after,
                                     bool* can_open, bool* can_close);
extern "C" int duidu_cmark_is_definition(const unsigned char* label, int label_size, const unsigned char* url,
                                         int url_size);

void duidu_cmark_flanking(unsigned char c, int count, int32_t before_char, int32_t after_char, bool* can_open,
                          bool* can_close) {
  const auto before = static_cast<char32_t>(before_char);
  const auto after = static_cast<char32_t>(after_char);
  const duidu::Flanks flanks = duidu::flanks_of(count, before, after);
  *can_open = count > 0 && flanks.left;
  *can_close = count > 0 && flanks.right;
  if (c != '_') return;
  // "_" inside a word is part of a name, unless the word is of a script without blanks ("我__非常__喜欢").
  const bool in_script = count >= 2 && duidu::is_wide(before) && duidu::is_wide(after);
  *can_open &=
      !flanks.right || duidu::is_punctuation(before) || duidu::is_quotation_or_wide(after) || in_script;
  *can_close &=
      !flanks.left || duidu::is_punctuation(after) || duidu::is_quotation_or_wide(before) || in_script;
}

int duidu_cmark_is_definition(const unsigned char* label, int label_size, const unsigned char* url,
                              int url_size) {
  const std::string_view name(reinterpret_cast<const char*>(label), static_cast<size_t>(label_size));
  const std::string_view to(reinterpret_cast<const char*>(url), static_cast<size_t>(url_size));
  return !name.starts_with('^') && duidu::is_address(to);
}
