#include "import/structure/label_times.h"

#include "base/ascii.h"
#include "import/block.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

char32_t closing_bracket(char32_t c) {
  switch (c) {
    case '(':
      return ')';
    case '[':
      return ']';
    case U'（':
      return U'）';
    case U'【':
      return U'】';
    default:
      return 0;
  }
}

// Moves `offset` over one to `most` digits; returns how many there were.
int skip_digits(std::string_view text, size_t& offset, int most) {
  int count = 0;
  for (; count < most && offset < text.size() && text[offset] >= '0' && text[offset] <= '9'; ++count)
    ++offset;
  return count;
}

bool skip_one_of(std::string_view text, size_t& offset, std::u32string_view marks) {
  if (offset >= text.size()) return false;
  size_t behind = offset;
  if (marks.find(next_code_point(text, behind)) == marks.npos) return false;
  offset = behind;
  return true;
}

// "0:05", "00:01:23", "00:01:23.450".
std::optional<size_t> end_of_clock(std::string_view text, size_t offset) {
  if (skip_digits(text, offset, 3) == 0) return std::nullopt;
  int parts = 1;
  for (size_t next = offset; parts < 3 && skip_one_of(text, next, U":："); offset = next, ++parts) {
    if (skip_digits(text, next, 2) != 2) break;
  }
  if (parts < 2) return std::nullopt;
  size_t fraction = offset;
  if (skip_one_of(text, fraction, U".,") && skip_digits(text, fraction, 3) > 0) offset = fraction;
  const bool goes_on = offset < text.size() && is_digit(text[offset]);
  return goes_on ? std::nullopt : std::optional(offset);
}

}  // namespace

size_t skip_blanks(std::string_view text, size_t offset) {
  while (offset < text.size() && !is_line_break(text[offset])) {
    size_t behind = offset;
    if (!is_space(next_code_point(text, behind))) break;
    offset = behind;
  }
  return offset;
}

std::optional<size_t> end_of_time(std::string_view text, size_t offset) {
  if (offset >= text.size()) return std::nullopt;
  size_t inside = offset;
  const char32_t closing = closing_bracket(next_code_point(text, inside));
  auto end = end_of_clock(text, closing ? inside : offset);
  if (!end) return std::nullopt;
  size_t second = skip_blanks(text, *end);
  bool has_dash = false;
  while (skip_one_of(text, second, U"-–—~～>→")) has_dash = true;
  if (has_dash) {
    if (const auto last = end_of_clock(text, skip_blanks(text, second))) end = last;
  }
  if (!closing) return end;
  size_t behind = *end;
  if (behind >= text.size() || next_code_point(text, behind) != closing) return std::nullopt;
  return behind;
}

std::optional<size_t> end_of_bracketed_time(std::string_view text, size_t offset) {
  if (offset >= text.size()) return std::nullopt;
  size_t inside = offset;
  if (!closing_bracket(next_code_point(text, inside))) return std::nullopt;
  return end_of_time(text, offset);
}

}  // namespace duidu
