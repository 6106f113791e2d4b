#include "align/other_language.h"

#include <algorithm>

#include "base/ascii.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

constexpr size_t kWritings = static_cast<size_t>(Writing::kCount);

// Letters that make words a sentence, and the share, in percent, that a script of the interview has at least.
constexpr uint32_t kLeastLetters = 8, kPresentPercent = 4;
// Japanese has this much kana, in percent; Chinese has none.
constexpr uint32_t kJapanesePercent = 15;
// Words of a sentence, and different words of an interview, that allow the comparison; in a sentence of the same language a
// larger share is known.
constexpr uint32_t kLeastWords = 9, kLeastWordsSaid = 200, kKnownPercent = 20;

Writing writing_of(char32_t c) {
  if (c < 0x250) return Writing::kLatin;
  if (c >= 0x400 && c < 0x530) return Writing::kCyrillic;
  if (c >= 0x3040 && c < 0x3100) return Writing::kKana;
  if (c >= 0xAC00 && c < 0xD7B0) return Writing::kHangul;
  return is_common_han(c) ? Writing::kHan : Writing::kOther;
}

void count_letters(std::string_view text, WritingCounts& counts) {
  for (size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    if (is_digit(c) || (!is_word_character(c) && !is_ideographic(c))) continue;
    ++counts.of[static_cast<size_t>(writing_of(c))];
    ++counts.all;
  }
}

uint32_t percent_of(const WritingCounts& counts, Writing writing) {
  return counts.all == 0 ? 0 : counts.of[static_cast<size_t>(writing)] * 100 / counts.all;
}

// Calls `visit` with each word in lower case; an apostrophe parts words.
template <typename Visit>
void for_each_word(std::string_view text, Visit visit) {
  std::string word;
  for (size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    if (is_word_character(c) && !is_digit(c)) {
      append_code_point(word, lower_ascii(c));
      continue;
    }
    if (!word.empty()) visit(word);
    word.clear();
  }
  if (!word.empty()) visit(word);
}

}  // namespace

InterviewLanguage::InterviewLanguage(const Interview& interview) {
  for (const Turn& turn : interview.turns) {
    for (const Unit& unit : turn.units) {
      count_letters(unit.text, counts_);
      for_each_word(unit.text, [&](const std::string& word) { words_.insert(word); });
    }
  }
}

bool InterviewLanguage::is_of_unknown_words(std::string_view words) const {
  uint32_t known = 0, all = 0;
  for_each_word(words, [&](const std::string& word) {
    known += words_.contains(word) ? 1 : 0;
    ++all;
  });
  return all >= kLeastWords && words_.size() >= kLeastWordsSaid && known * 100 < all * kKnownPercent;
}

bool InterviewLanguage::is_other(std::string_view words) const {
  if (counts_.all == 0) return false;
  WritingCounts counts;
  count_letters(words, counts);
  const auto main = static_cast<size_t>(std::max_element(counts.of, counts.of + kWritings) - counts.of);
  if (counts.all < kLeastLetters) return false;
  const bool is_japanese = percent_of(counts, Writing::kKana) >= kJapanesePercent;
  const bool was_japanese = percent_of(counts_, Writing::kKana) >= kJapanesePercent;
  const auto writing = static_cast<Writing>(main);
  const bool shares_han = writing == Writing::kHan || writing == Writing::kKana;
  if (shares_han && is_japanese != was_japanese) return true;
  if (percent_of(counts_, writing) < kPresentPercent) return true;
  return !shares_han && is_of_unknown_words(words);
}

}  // namespace duidu
