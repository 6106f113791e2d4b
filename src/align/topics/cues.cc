#include "align/topics/cues.h"

#include <algorithm>
#include <string>

#include "align/topics/terms.h"
#include "base/ascii.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

constexpr std::u32string_view kSkipped = U" \t([*>#-\"':.（【“「第·•";
constexpr std::u32string_view kOpening = U">*-+#\"•·“「";
constexpr std::u32string_view kNumerals = U"〇一二三四五六七八九";

// Words that may precede a number, two of them at most ("Reviewer comment 3").
constexpr std::u16string_view kBeforeNumbers =
    u"q a r c w ad re on to for item point issue minor major answer concern comment question reply regarding "
    u"response "
    u"reviewer weakness 问 答 问题 意见 评论";

// Words of greetings, thanks and closings, as every letter has them.
constexpr std::u16string_view kCourtesies =
    u"appreciate appreciated best cheers dear glad grateful greetings happy hello hi hope please pleased "
    u"regards "
    u"sincerely thank thankful thanks welcome wishes yours";
constexpr std::u16string_view kHanCourtesies[] = {u"谢谢", u"感谢", u"多谢",   u"你好",     u"您好",
                                                  u"各位", u"大家", u"敬礼",   u"此致",     u"欢迎转发",
                                                  u"祝好", u"再见", u"全文完", u"欢迎关注", u"点赞"};
constexpr uint32_t kMostOtherWords = 4;  // in a paragraph that still counts as a courtesy
constexpr uint32_t kMostOtherCharacters = 10;
constexpr uint32_t kLongestCourtesy = 240;  // in folded code points
// A letter begins and ends with courtesies, which may be longer there.
constexpr uint32_t kMostWordsAtEnds = 12;
constexpr uint32_t kFirstParagraphs = 1, kLastParagraphs = 3;

// Words with which an answer begins, folded. "I" refers to the writer, who has just read what is answered.
constexpr std::u16string_view kAnswers =
    u"yes no yeah yep nope ok okay right agreed sure correct indeed sorry thanks hmm i im ive id ill";

constexpr std::string_view kPointing[] = {"这段",     "这句",         "下面",      "以下",       "如下",
                                          "下文",     "原话",         "原文",      "说道",       "following",
                                          "below",    "this passage", "this part", "this quote", "he says",
                                          "she says", "he said",      "she said",  "they say"};
constexpr size_t kMaxPointingCharacters = 60;
constexpr size_t kMaxHeadingBytes = 90;

bool contains(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }

char32_t lower(char32_t c) { return c >= U'A' && c <= U'Z' ? c + 32 : c; }

bool is_letter(char32_t c) { return (lower(c) >= U'a' && lower(c) <= U'z') || c == U'问' || c == U'答'; }

// Parses the beginning of a paragraph.
class Beginning {
 public:
  explicit Beginning(std::string_view text) : text_(text) {}

  LeadingNumber number() {
    skip();
    LeadingNumber number;
    for (int words = 0; words < 2 && is_letter(peek()); ++words) {
      static const WordSet kWords(kBeforeNumbers);
      uint64_t word = WordSet::kEmpty;
      while (is_letter(peek())) word = WordSet::with(word, lower(next()));
      if (!kWords.contains(word)) return {};
      number.is_named = true;
      skip();
    }
    number.digits = Digits(is_digit(peek()) ? digits() : numerals());
    const bool is_number = !number.digits.empty() && is_ended();
    return is_number ? number : LeadingNumber{};
  }

 private:
  char32_t peek() const {
    size_t offset = offset_;
    return offset < text_.size() ? next_code_point(text_, offset) : 0;
  }
  char32_t next() { return next_code_point(text_, offset_); }
  void skip() {
    while (peek() != 0 && !is_letter(peek()) && contains(kSkipped, peek())) next();
  }

  std::string digits() {
    std::string number;
    while (is_digit(peek()) || (peek() == U'.' && offset_ + 1 < text_.size() &&
                                is_digit(static_cast<unsigned char>(text_[offset_ + 1])))) {
      number += static_cast<char>(next());
    }
    return number;
  }

  // Reads a numeral from 一 to 九十九 as figures; empty if there is none.
  std::string numerals() {
    size_t value = 0, digit = 0;
    bool any = false;
    for (char32_t c = peek(); c == U'十' || contains(kNumerals, c); c = peek()) {
      if (c == 0) break;
      any = true;
      if (c == U'十') {
        value += 10 * std::max<size_t>(digit, 1);
        digit = 0;
      } else {
        digit = kNumerals.find(c);
      }
      next();
    }
    return any ? std::to_string(value + digit) : std::string();
  }

  // Whether what follows ends a number: a point, a bracket, a blank, or a counter such as 条 and 点 after 第.
  bool is_ended() const {
    const char32_t c = peek();
    return c == 0 || contains(U".):] -,;/、，．）】：\"点条个节章", c);
  }

  std::string_view text_;
  size_t offset_ = 0;
};

bool ends_in_any(std::string_view text, std::u32string_view set) {
  size_t end = text.size();
  while (end > 0) {
    const char32_t c = previous_code_point(text, end);
    if (!is_space(c)) return contains(set, c);
  }
  return false;
}

// Whether the paragraph is among the first or the last of its text.
bool stands_at_end(const std::vector<Paragraph>& paragraphs, uint32_t index) {
  for (uint32_t i = 0; i < kFirstParagraphs; ++i) {
    if (index == i || paragraphs[index - i].begins_text) return true;
  }
  for (uint32_t i = 1; i <= kLastParagraphs; ++i) {
    if (index + i == paragraphs.size() || paragraphs[index + i].begins_text) return true;
  }
  return false;
}

bool is_word_end(std::string_view text) {
  size_t end = text.size();
  if (end == 0) return false;
  const char32_t c = previous_code_point(text, end);
  return is_word_character(c);
}

}  // namespace

LeadingNumber leading_number(const Paragraph& paragraph) {
  const LeadingNumber from_list = Beginning(paragraph.ordinal).number();
  return from_list.digits.empty() ? Beginning(paragraph.text).number() : from_list;
}

bool opens_point(const Paragraph& paragraph, const LeadingNumber& number) {
  size_t offset = 0;
  const bool has_sign =
      !paragraph.text.empty() && contains(kOpening, next_code_point(paragraph.text, offset));
  return has_sign || !paragraph.ordinal.empty() || !number.digits.empty();
}

bool leads_in(const Paragraph& paragraph, const LeadingNumber& number) {
  if (paragraph.is_heading || ends_in_any(paragraph.text, U":：")) return true;
  if (paragraph.text.size() >= kMaxHeadingBytes) return false;
  return is_word_end(paragraph.text) || !number.digits.empty();
}

bool opens_answer(const WholeText& text, uint32_t index) {
  static const WordSet kWords(kAnswers);
  const uint32_t first = text.index_at(index, 0), last = text.paragraph_end(index);
  uint32_t behind = first;
  while (behind < last && (behind == first || !text.is_boundary(behind))) ++behind;
  return kWords.contains(std::u16string_view(text.folded()).substr(first, behind - first));
}

bool ends_with_question(const Paragraph& paragraph) {
  std::string_view text = paragraph.text;
  while (!text.empty() && std::string_view(" )\"*").find(text.back()) != std::string_view::npos)
    text.remove_suffix(1);
  return text.ends_with("?") || text.ends_with("？");
}

bool points_ahead(const Paragraph& paragraph) {
  if (paragraph.is_quote || paragraph.text.size() > kMaxPointingCharacters * 3) return false;
  if (count_code_points(paragraph.text) > kMaxPointingCharacters) return false;
  return std::any_of(std::begin(kPointing), std::end(kPointing), [&](std::string_view words) {
    return paragraph.text.find(words) != std::string_view::npos;
  });
}

bool is_courtesy(const WholeText& text, uint32_t index) {
  static const WordSet kWords(kCourtesies);
  const std::u16string_view folded = text.folded();
  const uint32_t first = text.paragraph_begin(index), last = text.paragraph_end(index);
  if (last - first > kLongestCourtesy) return false;
  bool is_polite = false;
  uint32_t other_words = 0, characters = 0;
  const uint32_t most = stands_at_end(text.paragraphs(), index) ? kMostWordsAtEnds : kMostOtherWords;
  for (uint32_t i = first; i < last;) {
    const uint32_t start = i++;
    if (is_ideographic(folded[start])) {
      if (++characters > kMostOtherCharacters) return false;
      continue;
    }
    uint64_t word = WordSet::with(WordSet::kEmpty, folded[start]);
    for (const uint32_t end = text.word_end(start, last); i < end; ++i) word = WordSet::with(word, folded[i]);
    if (function_words().contains(word)) continue;
    const bool is_polite_word = kWords.contains(word);
    is_polite |= is_polite_word;
    if (!is_polite_word && ++other_words > most) return false;
  }
  return is_polite ||
         std::any_of(std::begin(kHanCourtesies), std::end(kHanCourtesies), [&](std::u16string_view words) {
           return folded.substr(first, last - first).find(words) != std::u16string_view::npos;
         });
}

}  // namespace duidu
