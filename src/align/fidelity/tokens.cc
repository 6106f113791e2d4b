#include "align/fidelity/tokens.h"

#include <algorithm>

#include "align/fidelity/number_value.h"
#include "align/text/quotation_marks.h"
#include "base/ascii.h"
#include "text/fold.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

// "can't" is "can" and "not", as "cannot" is.
struct Contraction {
  std::u32string_view stem, word;
};
constexpr Contraction kContractions[] = {{U"ca", U"can"}, {U"wo", U"will"}, {U"sha", U"shall"}};
// What follows an apostrophe. "'s" is "is" behind pronouns only, elsewhere a genitive.
constexpr Contraction kEndings[] = {{U"m", U"am"}, {U"re", U"are"}, {U"ve", U"have"}, {U"ll", U"will"}};
constexpr std::u32string_view kBeforeIs[] = {U"it",   U"he",   U"she", U"that",  U"there",
                                             U"here", U"what", U"who", U"where", U"how"};

// Characters that one type printed in old books, and that are mistaken for each other since: no change of words.
constexpr std::u32string_view kConfused = U"己已巳";

class Tokenizer {
 public:
  Tokenizer(const TextSpan& span, uint32_t number, std::vector<Token>& out)
      : span_(span), number_(number), out_(out) {
    fold_append(span.text.substr(span.start, span.end - span.start), span.start, folded_);
  }

  void run() {
    for (size_t i = 0; i < folded_.text.size();) i = read_token(i);
  }

 private:
  size_t read_token(size_t first) {
    size_t last = first + 1;
    const char32_t c = folded_.text[first];
    if (is_digit(c)) {
      while (last < folded_.text.size() && goes_on_as_number(last)) ++last;
      const bool is_alone =
          last == folded_.text.size() || is_ideographic(folded_.text[last]) || !is_one_word(last);
      if (is_alone) return add_number(first, last), last;
    }
    if (is_ideographic(c)) {
      while (last < folded_.text.size() && folded_.offsets.is_same(static_cast<uint32_t>(last))) ++last;
    } else {
      while (last < folded_.text.size() && !is_ideographic(folded_.text[last]) && is_one_word(last)) ++last;
    }
    add_word(first, last);
    return last;
  }

  // Whether folded code points `i` - 1 and `i` belong to one word.
  bool is_one_word(size_t i) const {
    const auto index = static_cast<uint32_t>(i);
    return !folded_.offsets.has_gap(index) || folded_.offsets.is_joined(index) || is_bracketed_initial(i);
  }

  // "[T]he": an editor's capital.
  bool is_bracketed_initial(size_t i) const {
    const uint32_t start = folded_.start(i - 1);
    return gap(i) == "]" && start > span_.start && span_.text[start - 1] == '[';
  }

  // The text between folded code points `i` - 1 and `i`.
  std::string_view gap(size_t i) const {
    if (folded_.start(i) <= folded_.end(i - 1)) return {};
    return span_.text.substr(folded_.end(i - 1), folded_.start(i) - folded_.end(i - 1));
  }

  static bool is_apostrophe(std::string_view between) { return between == "'" || between == "’"; }

  bool goes_on_as_number(size_t i) const {
    const std::string_view between = gap(i);
    return is_digit(folded_.text[i]) && (between.empty() || between == "," || between == ".");
  }

  Token& add(size_t first, size_t last) {
    Token& token = out_.emplace_back();
    token.key = folded_.text.substr(first, last - first);
    token.range = {number_, folded_.start(first), number_, folded_.end(last - 1)};
    return token;
  }

  void add_word(size_t first, size_t last) {
    const bool is_negated = last - first > 2 && folded_.text[last - 2] == U'n' &&
                            folded_.text[last - 1] == U't' && is_apostrophe(gap(last - 1));
    const bool is_cannot = std::u32string_view(folded_.text).substr(first, last - first) == U"cannot";
    if (is_negated || is_cannot) return add_contraction(first, last, last - (is_cannot ? 3 : 2));
    if (!is_ideographic(folded_.text[first]) && add_ending(first, last)) return;
    const bool is_within = is_within_sentence(first);
    Token& token = add(first, last);
    token.is_han = is_ideographic(token.key.front());
    if (token.is_han) {
      if (kConfused.find(token.key) != kConfused.npos) token.key = kConfused.front();
      return;
    }
    token.is_capital = is_capital(first);
    token.is_name = token.is_capital && is_within && !is_all_capitals(first, last);
  }

  // "I'm" is "I" and "am". Returns whether the word was such.
  bool add_ending(size_t first, size_t last) {
    size_t middle = last;
    while (middle > first + 1 && !is_apostrophe(gap(middle - 1))) --middle;
    if (--middle <= first) return false;
    const std::u32string_view ending = std::u32string_view(folded_.text).substr(middle, last - middle);
    const std::u32string_view stem = std::u32string_view(folded_.text).substr(first, middle - first);
    std::u32string_view word;
    for (const Contraction& known : kEndings) {
      if (ending == known.stem) word = known.word;
    }
    const bool may_be_is = std::find(std::begin(kBeforeIs), std::end(kBeforeIs), stem) != std::end(kBeforeIs);
    if (ending == U"s" && may_be_is) word = U"is";
    if (word.empty()) return false;
    add(first, middle).is_capital = is_capital(first);
    Token& token = add(middle, last);
    token.key = word;
    token.range.start = folded_.end(middle - 1);
    return true;
  }

  void add_contraction(size_t first, size_t last, size_t middle) {
    Token& stem = add(first, middle);
    for (const Contraction& contraction : kContractions) {
      if (stem.key == contraction.stem) stem.key = contraction.word;
    }
    add(middle, last).key = U"not";
  }

  // The key of a number keeps its signs, but neither leading zeros nor separators of thousands.
  void add_number(size_t first, size_t last) {
    Token& token = add(first, last);
    token.is_number = true;
    std::u32string figures;
    for (size_t i = first; i < last; ++i) {
      if (i > first && gap(i) == ".") figures += U'.';
      if (!figures.empty() || folded_.text[i] != U'0' || i + 1 == last || gap(i + 1) == ".") {
        figures += folded_.text[i];
      }
    }
    token.key = figures;
    add_signs(token);
  }

  void add_signs(Token& token) {
    constexpr std::u32string_view kBehind = U"%％‰", kBefore = U"-−－$＄€£￡¥￥";
    constexpr std::u32string_view kPlain = U"---$$€££¥¥";
    size_t behind = token.range.end, before = token.range.start;
    if (behind < span_.end) {
      const char32_t c = next_code_point(span_.text, behind);
      if (kBehind.find(c) != std::u32string_view::npos) {
        token.key += c == U'‰' ? c : U'%';
        token.range.end = static_cast<uint32_t>(behind);
      }
    }
    if (before == span_.start) return;
    const size_t sign = kBefore.find(previous_code_point(span_.text, before));
    if (sign == std::u32string_view::npos) return;
    size_t ahead = before;
    // Between two words the sign is a hyphen.
    if (sign < 3 && before > span_.start && !is_space(previous_code_point(span_.text, ahead))) return;
    token.key.insert(token.key.begin(), kPlain[sign]);
    token.range.start = static_cast<uint32_t>(before);
  }

  bool is_capital(size_t first) const {
    size_t offset = folded_.start(first);
    return next_code_point(span_.text, offset) != folded_.text[first];
  }

  bool is_all_capitals(size_t first, size_t last) const {
    for (size_t i = first; i < last; ++i) {
      if (!is_capital(i)) return false;
    }
    return last - first > 1;
  }

  // "Mr.", "J.": the stop ends no sentence.
  bool is_behind_title() const {
    constexpr std::u32string_view kTitles[] = {U"mr", U"mrs", U"ms",  U"dr",  U"prof",
                                               U"st", U"sir", U"rev", U"capt"};
    if (out_.empty()) return false;
    const Token& last = out_.back();
    return (last.is_capital && last.key.size() == 1 && last.key != U"i") ||
           std::find(std::begin(kTitles), std::end(kTitles), last.key) != std::end(kTitles);
  }

  bool is_within_sentence(size_t first) const {
    if (first == 0) return false;
    if (is_behind_title()) return true;
    if (folded_.text.substr(first, 1) == U"i" &&
        (first + 1 == folded_.text.size() || !gap(first + 1).empty()))
      return false;
    for (size_t at = folded_.end(first - 1); at < folded_.start(first);) {
      const char32_t c = next_code_point(span_.text, at);
      if (c == U':' || c == U'：' || is_closing_punctuation(c) || is_quotation_mark(c)) return false;
    }
    return true;
  }

  const TextSpan& span_;
  uint32_t number_;
  std::vector<Token>& out_;
  FoldedText folded_;
};

// 九五年 is 95, but 四五个 is four or five.
bool is_positional(std::span<const Token> tokens, size_t length) {
  return length == 2 && length < tokens.size() && tokens[length].key == U"年";
}

// Joins the tokens of a number such as 三十五 or "thirty-five" into one, with its value as the key.
std::vector<Token> with_whole_numbers(std::vector<Token> tokens) {
  std::vector<Token> out;
  out.reserve(tokens.size());
  for (size_t i = 0; i < tokens.size();) {
    const std::span<const Token> here = std::span<const Token>(tokens).subspan(i);
    const size_t length = begins_number(here) ? number_length(here) : 0;
    if (length < 2) {
      out.push_back(std::move(tokens[i++]));
      continue;
    }
    Token& number = out.emplace_back();
    number.key =
        is_positional(here, length) ? positional_value(here.first(length)) : number_value(here.first(length));
    number.range = {here[0].range.first, here[0].range.start, here[0].range.first,
                    here[length - 1].range.end};
    number.is_number = true;
    i += length;
  }
  return out;
}

std::string_view rest(const TextSpan& span) { return span.text.substr(span.end); }

// Whether words, or an ellipsis in their place, are between two successive spans.
bool has_gap(const TextSpan& before, const TextSpan& behind) {
  const bool is_same_text = before.text.data() == behind.text.data();
  if (is_same_text && behind.start < before.end) return true;
  std::string between(is_same_text ? before.text.substr(before.end, behind.start - before.end)
                                   : rest(before));
  if (!is_same_text) between += behind.text.substr(0, behind.start);
  return has_ellipsis(between) || !fold(between).text.empty();
}

}  // namespace

bool has_ellipsis(std::string_view text) {
  for (const std::string_view mark : {"…", "...", ". . .", "⋯", "。。。", "．．．"}) {
    if (text.find(mark) != std::string_view::npos) return true;
  }
  return false;
}

std::string seam_text(const Passage& passage, const Range& seam) {
  std::string text;
  for (uint32_t i = seam.first; i <= seam.last && i < passage.size(); ++i) {
    const uint32_t start = i == seam.first ? seam.start : passage[i].start;
    const uint32_t end = i == seam.last ? seam.end : passage[i].end;
    if (i > seam.first) text += '\n';
    text += passage[i].text.substr(start, end - start);
  }
  return text;
}

std::vector<Token> tokens_of(const Passage& passage) {
  std::vector<Token> tokens;
  for (uint32_t i = 0; i < passage.size(); ++i) {
    if (i > 0 && has_gap(passage[i - 1], passage[i])) {
      Token& gap = tokens.emplace_back();
      gap.key = kGapKey;
      gap.range = {i - 1, passage[i - 1].end, i, passage[i].start};
    }
    Tokenizer(passage[i], i, tokens).run();
  }
  return with_whole_numbers(std::move(tokens));
}

}  // namespace duidu
