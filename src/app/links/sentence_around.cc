#include "app/links/sentence_around.h"

#include <algorithm>

#include "app/links/link_choice.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

constexpr char32_t kWide = 0x2E80;  // from here on a character takes two halves
constexpr std::string_view kEllipsis = "…";

bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != set.npos; }
bool closes(char32_t c) { return is_one_of(c, U"”’」』）】》)]\"'"); }
bool ends_clause(char32_t c) { return is_one_of(c, U"，、；：,;:،") || is_space(c); }

char32_t at(std::string_view text, size_t offset) {
  return offset < text.size() ? next_code_point(text, offset) : U' ';
}

// Whether a sentence ends with `c`, which `next` follows.
bool ends_sentence(char32_t c, char32_t next) {
  return c == U'\n' || is_one_of(c, U"。！？!?।؟") || (c == U'.' && (is_space(next) || closes(next)));
}

size_t halves(std::string_view text) {
  size_t sum = 0;
  for (size_t offset = 0; offset < text.size();) sum += next_code_point(text, offset) >= kWide ? 2 : 1;
  return sum;
}

// Behind the marks that close what has ended at `offset`.
size_t behind_closing(std::string_view text, size_t offset) {
  for (size_t next = offset; next < text.size(); offset = next) {
    const char32_t c = next_code_point(text, next);
    if (!closes(c) && !ends_sentence(c, at(text, next))) break;
  }
  return offset;
}

size_t sentence_start(std::string_view text, size_t before) {
  size_t start = 0;
  for (size_t offset = 0; offset < before;) {
    const char32_t c = next_code_point(text, offset);
    if (!ends_sentence(c, at(text, offset))) continue;
    offset = behind_closing(text, offset);
    if (offset <= before) start = offset;
  }
  while (start < before && is_space(at(text, start))) next_code_point(text, start);
  return start;
}

size_t sentence_end(std::string_view text, size_t from) {
  // The words may be whole sentences themselves.
  size_t last = from;
  if (from > 0 && ends_sentence(previous_code_point(text, last), at(text, from)))
    return behind_closing(text, from);
  for (size_t offset = from; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    if (ends_sentence(c, at(text, offset))) return behind_closing(text, offset);
  }
  return text.size();
}

// The first place to begin at from `from` on, with at most `most` halves before `to`.
size_t later_start(std::string_view text, size_t from, size_t to, size_t most) {
  size_t left = halves(text.substr(from, to - from)), anywhere = to;
  for (size_t offset = from; offset < to;) {
    const char32_t c = next_code_point(text, offset);
    left -= c >= kWide ? 2 : 1;
    if (left > most) continue;
    anywhere = std::min(anywhere, offset);
    if (ends_clause(c) && !is_space(at(text, offset))) return offset;
  }
  return anywhere;
}

// The last place to end at, at most `most` halves behind `from`.
size_t earlier_end(std::string_view text, size_t from, size_t to, size_t most) {
  size_t taken = 0, clause = from, anywhere = from;
  for (size_t offset = from; offset < to;) {
    const size_t before = offset;
    const char32_t c = next_code_point(text, offset);
    taken += c >= kWide ? 2 : 1;
    if (taken > most) break;
    anywhere = offset;
    if (ends_clause(c)) clause = is_space(c) ? before : offset;
  }
  // A clause that ended long ago is no place to end at.
  return clause - from > (anywhere - from) / 2 ? clause : anywhere;
}

}  // namespace

std::string sentence_around(std::string_view text, uint32_t start, uint32_t end, size_t most) {
  const size_t last = std::min<size_t>(end, text.size()), first = std::min<size_t>(start, last);
  size_t from = sentence_start(text, first), to = sentence_end(text, last);
  std::string words;
  if (halves(text.substr(from, first - from)) > most / 3) {
    from = later_start(text, from, first, most / 3);
    words = kEllipsis;
  }
  const bool is_long = halves(text.substr(from, to - from)) > most;
  if (is_long) to = earlier_end(text, from, to, most);
  words += text.substr(from, to - from);
  if (is_long) words += kEllipsis;
  std::replace(words.begin(), words.end(), '\n', ' ');
  while (words.ends_with(' ')) words.pop_back();
  return words;
}

std::string words_at_end(const Article& article, uint32_t link, Side side, uint32_t occurrence, size_t most) {
  const std::vector<Span> spans = spans_of_occurrence(article, article.links[link], side, occurrence);
  if (spans.empty()) return {};
  const Span& first = spans.front();
  const Span& last = spans.back();
  const std::string& text = article.unit(first.unit).text;
  const bool is_one_unit = last.unit == first.unit;
  return sentence_around(text, first.start, is_one_unit ? last.end : static_cast<uint32_t>(text.size()),
                         most);
}

}  // namespace duidu
