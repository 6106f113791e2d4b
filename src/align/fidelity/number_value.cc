#include "align/fidelity/number_value.h"

#include <algorithm>

namespace duidu {
namespace {

constexpr std::u32string_view kHanDigits = U"零一二三四五六七八九";
constexpr uint64_t kTooLarge = 1'000'000'000'000'000'000;

struct Worth {
  std::u32string_view word;
  uint64_t value;
};
constexpr Worth kHanMultipliers[] = {
    {U"十", 10}, {U"百", 100}, {U"千", 1000}, {U"万", 10'000}, {U"亿", 100'000'000}};
constexpr Worth kEnglish[] = {{U"zero", 0},
                              {U"one", 1},
                              {U"two", 2},
                              {U"three", 3},
                              {U"four", 4},
                              {U"five", 5},
                              {U"six", 6},
                              {U"seven", 7},
                              {U"eight", 8},
                              {U"nine", 9},
                              {U"ten", 10},
                              {U"eleven", 11},
                              {U"twelve", 12},
                              {U"thirteen", 13},
                              {U"fourteen", 14},
                              {U"fifteen", 15},
                              {U"sixteen", 16},
                              {U"seventeen", 17},
                              {U"eighteen", 18},
                              {U"nineteen", 19},
                              {U"twenty", 20},
                              {U"thirty", 30},
                              {U"forty", 40},
                              {U"fifty", 50},
                              {U"sixty", 60},
                              {U"seventy", 70},
                              {U"eighty", 80},
                              {U"ninety", 90},
                              {U"hundred", 100},
                              {U"thousand", 1000},
                              {U"million", 1'000'000},
                              {U"billion", 1'000'000'000}};

constexpr Worth kOrdinals[] = {
    {U"first", 1},      {U"second", 2},    {U"third", 3},       {U"fourth", 4},      {U"fifth", 5},
    {U"sixth", 6},      {U"seventh", 7},   {U"eighth", 8},      {U"ninth", 9},       {U"tenth", 10},
    {U"eleventh", 11},  {U"twelfth", 12},  {U"thirteenth", 13}, {U"fourteenth", 14}, {U"fifteenth", 15},
    {U"twentieth", 20}, {U"thirtieth", 30}};
constexpr std::u32string_view kPercent = U"percent";

template <size_t kCount>
const Worth* find(const Worth (&table)[kCount], std::u32string_view word) {
  const Worth* found =
      std::find_if(table, table + kCount, [&](const Worth& worth) { return worth.word == word; });
  return found == table + kCount ? nullptr : found;
}

// The digit from 0 to 9, or -1. 两 counts as 二 and 〇 as 零.
int han_digit(const Token& token) {
  if (token.key == U"两") return 2;
  if (token.key == U"〇") return 0;
  const size_t digit = token.key.size() == 1 ? kHanDigits.find(token.key) : std::u32string_view::npos;
  return digit == std::u32string_view::npos ? -1 : static_cast<int>(digit);
}

bool is_han_numeral(const Token& token) { return han_digit(token) >= 0 || find(kHanMultipliers, token.key); }

bool is_percent_prefix(std::span<const Token> tokens) {
  return tokens.size() > 3 && tokens[0].key == U"百" && tokens[1].key == U"分" && tokens[2].key == U"之" &&
         (tokens[3].is_number || is_han_numeral(tokens[3]));
}

std::u32string figures_of(uint64_t value) {
  std::u32string out;
  do {
    out.insert(out.begin(), U'0' + static_cast<char32_t>(value % 10));
    value /= 10;
  } while (value > 0);
  return out;
}

// Adds up digits and multipliers, in millionths so that "1.2 亿" is exact.
class Sum {
 public:
  void add_figures(std::u32string_view figures) {
    constexpr int kDecimals = 6;
    int decimals = -1;
    uint64_t value = 0;
    for (const char32_t c : figures) {
      if (c == U'.') {
        decimals = decimals < 0 ? 0 : kDecimals + 1;
      } else if (c < U'0' || c > U'9') {
        affix_ += c;
      } else {
        value = limited(value, 10) + (c - U'0');
        if (decimals >= 0) ++decimals;
      }
    }
    if (decimals > kDecimals) is_known_ = false;
    for (int i = std::max(decimals, 0); i < kDecimals; ++i) value = limited(value, 10);
    current_ = value;
    has_current_ = true;
  }

  // Successive digits form one number: 二〇二三.
  void add_digit(int digit) {
    has_zero_ = has_zero_ || digit == 0;
    digits_ = last_was_digit_ ? digits_ + 1 : 1;
    const uint64_t before = last_was_digit_ ? limited(current_, 10) : 0;
    current_ = before + static_cast<uint64_t>(digit) * kUnit;
    has_current_ = last_was_digit_ = true;
  }

  // Adds a word such as "thirty" or "five" to the value before it; "nineteen ninety" has no sum.
  void add_word(uint64_t value) {
    const uint64_t before = current_ / kUnit % 100;
    if (has_current_ && before != 0 && (value > 9 || before < 20 || before % 10 != 0)) is_known_ = false;
    current_ += value * kUnit;
    has_current_ = true;
  }

  // Multiplies the current value; with `takes_all` the whole section. 五六十 is an approximate number without a
  // value.
  void multiply(uint64_t factor, bool takes_all) {
    if (last_was_digit_ && digits_ > 1) is_known_ = false;
    last_was_digit_ = false;
    if (takes_all) {
      current_ += section_;
      section_ = 0;
      if (current_ == 0 && !has_current_) current_ = kUnit;
      total_ += limited(current_, factor);
    } else {
      section_ += limited(has_current_ ? current_ : kUnit, factor);
    }
    current_ = 0;
    has_current_ = false;
  }

  void multiply_current(uint64_t factor) { current_ = limited(has_current_ ? current_ : kUnit, factor); }

  void add_ordinal(uint64_t value) {
    add_word(value);
    affix_ = U"#";
  }

  // The sum as text; empty if it could not be computed. Two digits without a zero are a rough number: 四五个.
  std::u32string text(bool is_positional) const {
    const uint64_t value = total_ + section_ + current_;
    const bool is_rough = last_was_digit_ && digits_ == 2 && !has_zero_ && !is_positional;
    if (!is_known_ || is_rough || value >= kTooLarge) return {};
    std::u32string out = figures_of(value / kUnit);
    if (value % kUnit != 0) {
      std::u32string fraction = figures_of(kUnit + value % kUnit).substr(1);
      while (fraction.back() == U'0') fraction.pop_back();
      out += U'.' + fraction;
    }
    return affix_.empty() ? out : affix_ + out;
  }

 private:
  static constexpr uint64_t kUnit = 1'000'000;

  uint64_t limited(uint64_t value, uint64_t factor) {
    if (value < kTooLarge / factor) return value * factor;
    is_known_ = false;
    return 0;
  }

  uint64_t total_ = 0, section_ = 0, current_ = 0;
  int digits_ = 0;
  bool has_current_ = false, last_was_digit_ = false, has_zero_ = false, is_known_ = true;
  std::u32string affix_;  // signs, which are written before the figures
};

void add(Sum& sum, const Token& token) {
  if (token.is_number) return sum.add_figures(token.key);
  if (const int digit = han_digit(token); digit >= 0) return sum.add_digit(digit);
  if (const Worth* han = find(kHanMultipliers, token.key))
    return sum.multiply(han->value, han->value >= 10'000);
  if (const Worth* ordinal = find(kOrdinals, token.key)) return sum.add_ordinal(ordinal->value);
  const Worth* english = find(kEnglish, token.key);
  if (!english) return;
  if (english->value < 100) return sum.add_word(english->value);
  if (english->value == 100) return sum.multiply_current(100);
  sum.multiply(english->value, true);
}

// Whether `next` continues the number: nothing may be between Han numerals, and at most a space or a hyphen
// between words and figures. "一、二" and "one, two" are two numbers each.
bool is_next(const Token& last, const Token& next) {
  if (last.range.last != next.range.first || next.range.start < last.range.end) return false;
  return next.range.start - last.range.end <= (last.is_han ? 0u : 1u);
}

std::u32string value_of(std::span<const Token> number, bool is_positional) {
  Sum sum;
  const bool has_prefix = is_percent_prefix(number), has_suffix = number.back().key == kPercent;
  for (const Token& token : number.subspan(has_prefix ? 3 : 0)) add(sum, token);
  std::u32string value = sum.text(is_positional);
  if (value.empty()) {
    for (const Token& token : number) value += token.key;
  }
  return has_prefix || has_suffix ? U'%' + value : value;
}

}  // namespace

size_t number_length(std::span<const Token> tokens) {
  const bool is_percent = is_percent_prefix(tokens);
  size_t length = is_percent ? 3 : 0;
  const auto is_part = [](const Token& token) {
    return is_han_numeral(token) || token.is_number || find(kEnglish, token.key) ||
           find(kOrdinals, token.key);
  };
  if (length == 0 && (tokens.empty() || !is_part(tokens[0]))) return 0;
  if (length == 0) length = 1;
  // Figures can only begin a number; multipliers or words continue it.
  const auto goes_on = [&] {
    const Token &last = tokens[length - 1], &next = tokens[length];
    return is_next(last, next) && is_part(next) && (!next.is_number || (is_percent && length == 3)) &&
           (next.is_han == last.is_han || last.is_number || (is_percent && length == 3));
  };
  while (length < tokens.size() && goes_on()) ++length;
  if (length < tokens.size() && tokens[length].key == kPercent && is_next(tokens[length - 1], tokens[length]))
    ++length;
  return length;
}

bool begins_number(std::span<const Token> tokens) {
  if (tokens.empty()) return false;
  const Worth* multiplier = find(kHanMultipliers, tokens[0].key);
  return !multiplier || multiplier->value == 10 || is_percent_prefix(tokens);
}

std::u32string number_value(std::span<const Token> number) { return value_of(number, false); }

std::u32string positional_value(std::span<const Token> digits) { return value_of(digits, true); }

}  // namespace duidu
