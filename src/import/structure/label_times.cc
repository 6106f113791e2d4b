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

// The value of the digits [start, end).
int64_t value_of(std::string_view text, size_t start, size_t end) {
  int64_t value = 0;
  for (size_t i = start; i < end; ++i) value = 10 * value + (text[i] - '0');
  return value;
}

struct Clock {
  size_t end = 0;
  int64_t milliseconds = 0;
};

// "0:05", "00:01:23", "00:01:23.450"; transcripts of films count frames behind a fourth colon, which say no more.
std::optional<Clock> clock_at(std::string_view text, size_t offset) {
  size_t start = offset;
  if (skip_digits(text, offset, 3) == 0) return std::nullopt;
  int64_t value = value_of(text, start, offset);
  int parts = 1;
  for (size_t next = offset; parts < 3 && skip_one_of(text, next, U":："); offset = next, ++parts) {
    start = next;
    if (skip_digits(text, next, 2) != 2) break;
    value = 60 * value + value_of(text, start, next);
  }
  if (parts < 2) return std::nullopt;
  value *= 1000;
  size_t frames = offset;
  if (parts == 3 && skip_one_of(text, frames, U":：") && skip_digits(text, frames, 2) == 2) offset = frames;
  size_t fraction = offset;
  if (skip_one_of(text, fraction, U".,")) {
    start = fraction;
    const int digits = skip_digits(text, fraction, 3);
    if (digits > 0) offset = fraction;
    if (digits > 0) value += value_of(text, start, fraction) * (digits == 1 ? 100 : digits == 2 ? 10 : 1);
  }
  const bool goes_on = offset < text.size() && is_digit(static_cast<unsigned char>(text[offset]));
  return goes_on ? std::nullopt : std::optional(Clock{offset, value});
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

std::optional<TimeMark> time_at(std::string_view text, size_t offset) {
  if (offset >= text.size()) return std::nullopt;
  size_t inside = offset;
  const char32_t closing = closing_bracket(next_code_point(text, inside));
  const auto first = clock_at(text, closing ? inside : offset);
  if (!first) return std::nullopt;
  TimeMark mark{first->end, {first->milliseconds, SaidAt::kUnknown}};
  size_t second = skip_blanks(text, first->end);
  bool has_dash = false;
  while (skip_one_of(text, second, U"-–—~～>→")) has_dash = true;
  if (has_dash) {
    if (const auto last = clock_at(text, skip_blanks(text, second)))
      mark = {last->end, {first->milliseconds, last->milliseconds}};
  }
  if (!closing) return mark;
  if (mark.end >= text.size() || next_code_point(text, mark.end) != closing) return std::nullopt;
  return mark;
}

std::optional<TimeMark> bracketed_time_at(std::string_view text, size_t offset) {
  if (offset >= text.size()) return std::nullopt;
  size_t inside = offset;
  if (!closing_bracket(next_code_point(text, inside))) return std::nullopt;
  return time_at(text, offset);
}

}  // namespace duidu
