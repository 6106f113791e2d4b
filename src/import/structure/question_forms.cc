#include "import/structure/question_forms.h"

#include <algorithm>

#include "base/ascii.h"
#include "import/structure/asking.h"
#include "text/numerals.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

// A question that only its mark shows is at most so wide; a longer paragraph that ends with one is more likely prose.
constexpr size_t kMaxPlainColumns = 200;

bool may_ask(const Block& block) {
  if (block.is_rule || block.text.empty()) return false;
  return block.kind == UnitKind::kParagraph || block.kind == UnitKind::kHeading ||
         block.kind == UnitKind::kListItem || block.kind == UnitKind::kQuote;
}

bool is_letter(char32_t c) { return is_word_character(c) || is_ideographic(c); }

// Where the run of `style` that begins the words ends. Several runs count as one if only marks and blanks part them:
// "**What** — **why?**".
size_t end_of_style(const Block& block, InlineStyle style, size_t words) {
  size_t end = 0;
  for (const Inline& run : block.inlines) {
    if (run.style != style) continue;
    const size_t from = end == 0 ? 0 : end;
    if (run.start < from) continue;
    for (size_t at = from; at < run.start;) {
      const bool skips_number = end == 0 && at < words;
      const char32_t c = next_code_point(block.text, at);
      if (!skips_number && (is_letter(c) || is_line_break(static_cast<char>(c & 0x7F)))) return end;
    }
    end = run.end;
  }
  return end;
}

// The question in this style, if its whole first line wears it, or if its mark ends the style and the answer follows.
size_t end_of_styled_question(const Block& block, InlineStyle style, size_t words) {
  const size_t end = end_of_style(block, style, words);
  if (end == 0) return 0;
  const std::string_view text = block.text;
  size_t behind = end;
  while (behind < text.size() && !is_line_break(text[behind])) {
    size_t next = behind;
    const char32_t c = next_code_point(text, next);
    if (is_letter(c)) break;
    behind = next;
  }
  if (behind == text.size() || is_line_break(text[behind])) return behind;
  return ends_as_question(text.substr(0, end)) ? end : 0;
}

int value_of_han(std::string_view text, size_t& offset) {
  static constexpr std::u32string_view kDigits = U"〇一二三四五六七八九";
  int value = 0;
  int digit = 0;
  bool has_any = false;
  while (offset < text.size()) {
    size_t behind = offset;
    const char32_t c = next_code_point(text, behind);
    if (c == U'十') {
      value += 10 * std::max(digit, 1);
      digit = 0;
    } else if (kDigits.find(c) != kDigits.npos) {
      digit = static_cast<int>(kDigits.find(c));
    } else {
      break;
    }
    has_any = true;
    offset = behind;
  }
  return has_any ? value + digit : 0;
}

int value_of_digits(std::string_view text, size_t& offset) {
  int value = 0;
  for (int count = 0; count < 3 && offset < text.size(); ++count) {
    size_t behind = offset;
    const char32_t c = next_code_point(text, behind);
    if (is_digit(c)) {
      value = 10 * value + static_cast<int>(c - '0');
    } else if (is_full_width_digit(c)) {
      value = 10 * value + static_cast<int>(c - U'０');
    } else {
      break;
    }
    offset = behind;
  }
  return value;
}

char32_t first_character(std::string_view text) {
  size_t offset = 0;
  return text.empty() ? 0 : next_code_point(text, offset);
}

bool is_dash(char32_t c) { return c == U'—' || c == U'―' || c == U'–' || c == U'─' || c == U'－'; }

// A sign that is no letter, quotation mark or bracket, and that no sentence begins with.
bool is_sign(char32_t c) {
  if (c < 0x80 || is_letter(c) || is_space(c) || is_dash(c)) return false;
  static constexpr std::u32string_view kOpenings = U"“”‘’「」『』《》〈〉【】〔〕（）«»„‚‹›¿¡…·［］〖〗";
  return kOpenings.find(c) == kOpenings.npos;
}

bool is_between(std::string_view text, std::u32string_view openings, std::u32string_view closings) {
  if (text.empty()) return false;
  const size_t pair = openings.find(first_character(text));
  return pair != openings.npos && last_character(text) == closings[pair];
}

// "Aaron: *Why?*": where the styled words behind a name begin; 0 if no style begins behind a colon.
size_t words_behind_name(const Block& block) {
  constexpr size_t kMaxName = 64;
  for (const Inline& run : block.inlines) {
    if (run.start > kMaxName) break;
    if (run.start == 0) continue;
    const std::string_view before = trimmed(std::string_view(block.text).substr(0, run.start));
    if (before.ends_with(':') || before.ends_with("：")) return run.start;
  }
  return 0;
}

// A number of a list item as it was written: "3.", "三、".
int number_of(const Block& block, size_t& words) {
  if (block.kind == UnitKind::kListItem && !block.ordinal.empty()) {
    const std::string with_words = block.ordinal + " x";
    size_t ignored = 0;
    if (const int number = leading_number(with_words, ignored)) return number;
  }
  return leading_number(block.text, words);
}

}  // namespace

int leading_number(std::string_view text, size_t& words) {
  static constexpr std::string_view kBefore[] = {"问题",     "問題",  "问",   "問",  "Question",
                                                 "QUESTION", "Frage", "질문", "第",  "Q",
                                                 "(",        "（",    "#",    "No.", "No"};
  size_t offset = skip_space(text, 0);
  bool has_word = false;
  for (const std::string_view word : kBefore) {
    if (!text.substr(offset).starts_with(word)) continue;
    offset = skip_space(text, offset + word.size());
    has_word = true;
    break;
  }
  if (offset >= text.size()) return 0;
  size_t end = offset;
  int number = value_of_digits(text, end);
  if (number == 0) number = value_of_han(text, end);
  const char32_t circled = end == offset ? first_character(text.substr(offset)) : 0;
  if (circled >= 0x2460 && circled <= 0x2473) {
    number = static_cast<int>(circled - 0x2460) + 1;
    next_code_point(text, end);
    words = skip_space(text, end);
    return number;
  }
  if (number == 0) return 0;
  static constexpr std::u32string_view kMarks = U".．、:：)）,，｜|·";
  size_t behind = end;
  bool has_mark = false;
  while (behind < text.size()) {
    size_t next = behind;
    const char32_t c = next_code_point(text, next);
    const bool is_word_behind = c == U'问' || c == U'問' || c == U'题' || c == U'題';
    if (kMarks.find(c) == kMarks.npos && !(has_word && is_word_behind)) break;
    behind = next;
    has_mark = true;
  }
  const bool is_decimal = behind < text.size() && is_digit(static_cast<unsigned char>(text[behind]));
  if (is_decimal ||
      (!has_mark && !(has_word && behind < text.size() && is_space(first_character(text.substr(behind))))))
    return 0;
  words = skip_space(text, behind);
  return number;
}

std::vector<QuestionForm> question_forms(const Block& block) {
  std::vector<QuestionForm> forms;
  if (!may_ask(block)) return forms;
  const std::string_view text = block.text;
  size_t words = 0;
  const int number = number_of(block, words);
  const size_t line = end_of_line(text, 0);
  const auto add = [&](Dress dress, char32_t variant, size_t end) {
    if (end > 0) forms.push_back({dress, variant, end, number});
  };
  if (block.kind == UnitKind::kHeading) {
    add(Dress::kHeading, static_cast<char32_t>(block.level), text.size());
  } else {
    words = std::max(words, words_behind_name(block));
    add(Dress::kBold, 0, end_of_styled_question(block, InlineStyle::kStrong, words));
    add(Dress::kItalic, 0, end_of_styled_question(block, InlineStyle::kEmphasis, words));
  }
  if (number > 0) add(Dress::kNumbered, 0, line);
  const char32_t first = first_character(text);
  if (is_dash(first)) add(Dress::kDash, 0, line);
  if (is_sign(first)) add(Dress::kSign, first, line);
  if (block.kind == UnitKind::kQuote) add(Dress::kQuote, 0, text.size());
  if (block.kind == UnitKind::kListItem && !block.ordinal.empty() && number == 0)
    add(Dress::kBullet, 0, line);
  const std::string_view first_line = trimmed(text.substr(0, line));
  if (is_between(first_line, U"“\"「『«„»", U"”\"」』»“«")) add(Dress::kQuotationMarks, 0, line);
  if (is_between(first_line, U"【〔[［", U"】〕]］")) add(Dress::kBrackets, 0, line);
  if (forms.empty() && first_line.size() <= 4 * kMaxPlainColumns && ends_as_question(first_line) &&
      columns(first_line) <= kMaxPlainColumns)
    add(Dress::kPlain, 0, line);
  return forms;
}

}  // namespace duidu
