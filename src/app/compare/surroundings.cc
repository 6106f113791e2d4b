#include "app/compare/surroundings.h"

#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

constexpr size_t kMost = 48;  // code points on either side

bool ends_sentence(char32_t c) {
  return c == U'。' || c == U'！' || c == U'？' || c == U'；' || c == '.' || c == '!' || c == '?' ||
         c == '\n';
}

// Whether there is a word in the text; marks alone are no sentence.
bool has_words(std::string_view text) { return count_words(text) > 0; }

// Whether a word of letters goes on over this place.
bool is_in_word(std::string_view text, size_t at) {
  if (at == 0 || at >= text.size()) return false;
  size_t before = at, behind = at;
  return is_word_character(previous_code_point(text, before)) &&
         is_word_character(next_code_point(text, behind));
}

// From the beginning of the sentence that ends with `text`.
std::string before_of(std::string_view text) {
  size_t start = text.size(), length = 0;
  while (start > 0 && length < kMost) {
    size_t at = start;
    if (ends_sentence(previous_code_point(text, at)) && has_words(text.substr(start))) break;
    start = at;
    ++length;
  }
  const bool is_cut = length == kMost && start > 0;
  while (is_in_word(text, start)) next_code_point(text, start);
  while (start < text.size() && is_space(static_cast<unsigned char>(text[start]))) ++start;
  return (is_cut ? "…" : "") + std::string(text.substr(start));
}

// Up to the end of the sentence that begins with `text`, with the marks that close it.
std::string after_of(std::string_view text) {
  size_t end = 0, length = 0;
  while (end < text.size() && length < kMost) {
    size_t next = end;
    const char32_t c = next_code_point(text, next);
    const bool is_over = end > 0 && has_words(text.substr(0, end)) && !ends_sentence(c) && !is_punctuation(c);
    size_t last = end;
    if (is_over && ends_sentence(previous_code_point(text, last))) break;
    end = next;
    ++length;
  }
  const bool is_cut = length == kMost && end < text.size();
  while (is_in_word(text, end)) previous_code_point(text, end);
  return std::string(text.substr(0, end)) + (is_cut ? "…" : "");
}

}  // namespace

Surroundings surroundings(const Article& article, const std::vector<Piece>& pieces) {
  if (pieces.empty()) return {};
  const Piece &first = pieces.front(), &last = pieces.back();
  const std::string_view before = article.unit(first.unit).text, after = article.unit(last.unit).text;
  return {first.unit, before_of(before.substr(0, first.start)),
          after_of(after.substr(last.start + last.text.size()))};
}

}  // namespace duidu
