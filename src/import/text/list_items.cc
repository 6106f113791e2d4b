#include "import/text/list_items.h"

#include "import/block.h"
#include "text/numerals.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

constexpr std::u32string_view kOpenBullets = U"•●○◦▪■□◆◇‣⁃";  // need no space after them
constexpr std::u32string_view kSpacedBullets = U"-*+–·";
constexpr std::u32string_view kNumberEnds = U".、．)）";
constexpr int kMaxNumerals = 3;

bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != set.npos; }

char32_t character_at(std::string_view text, size_t offset) {
  return offset < text.size() ? next_code_point(text, offset) : 0;
}

// Offset after up to three digits or Han numerals (never a mixture); `offset` itself if there are none; 0 if there
// are more.
size_t skip_numerals(std::string_view line, size_t offset) {
  const bool arabic = is_digit(character_at(line, offset));
  for (int count = 0; count <= kMaxNumerals; ++count) {
    const char32_t c = character_at(line, offset);
    if (arabic ? !is_digit(c) : !is_han_numeral(c)) return offset;
    if (c != 0) next_code_point(line, offset);
  }
  return 0;  // four or more: a year, a quantity
}

std::optional<ListMarker> marker(std::string_view line, size_t end) {
  const size_t text_start = skip_space(line, end);
  if (text_start == line.size()) return std::nullopt;
  return ListMarker{std::string(line.substr(0, end)), text_start};
}

// "1." "12、" "一、": a full stop followed by another digit is a decimal point.
std::optional<ListMarker> numbered(std::string_view line) {
  size_t end = skip_numerals(line, 0);
  if (end == 0 || !is_one_of(character_at(line, end), kNumberEnds)) return std::nullopt;
  next_code_point(line, end);
  return is_digit(character_at(line, end)) ? std::nullopt : marker(line, end);
}

std::optional<ListMarker> bracketed(std::string_view line) {
  const char32_t open = character_at(line, 0);
  if (open != '(' && open != U'（') return std::nullopt;
  size_t end = 0;
  next_code_point(line, end);
  const size_t start = end;
  end = skip_numerals(line, start);
  const char32_t close = character_at(line, end);
  if (end <= start || (close != ')' && close != U'）')) return std::nullopt;
  next_code_point(line, end);
  return marker(line, end);
}

std::optional<ListMarker> bullet(std::string_view line) {
  const char32_t c = character_at(line, 0);
  size_t end = 0;
  if (c != 0) next_code_point(line, end);
  if (is_one_of(c, kOpenBullets) || is_circled_number(c)) return marker(line, end);
  if (is_one_of(c, kSpacedBullets) && is_space(character_at(line, end))) return marker(line, end);
  return std::nullopt;
}

}  // namespace

std::optional<ListMarker> list_marker(std::string_view line) {
  if (line.empty()) return std::nullopt;
  if (auto found = numbered(line)) return found;
  if (auto found = bracketed(line)) return found;
  return bullet(line);
}

}  // namespace duidu
