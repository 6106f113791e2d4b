#include "check/text_cells.h"

#include <algorithm>
#include <utility>

#include "text/characters.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

bool is_obeyed(char32_t c) {
  const bool turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E ||
                     c == 0x200F || c == 0x061C;
  return turns || c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFEFF;
}

std::string code_of(char32_t c) {
  constexpr char kHex[] = "0123456789ABCDEF";
  std::string digits;
  for (int shift = 12; shift >= 0; shift -= 4) digits += kHex[c >> shift & 15];
  return "<U+" + digits + ">";
}

size_t cells_of(char32_t c) {
  const bool is_full_width =
      (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFF60) || (c >= 0x1F300 && c <= 0x1FAFF);
  if (is_full_width || is_ideographic(c)) return 2;
  const Character& character = character_of(c);
  return character.kind == CharacterKind::kMark || character.is_ignored ? 0 : 1;
}

// One cell or two, with all that belongs to it.
struct Cell {
  std::string text;
  size_t width = 0;
  Mark mark = Mark::kPlain;
  bool is_blank = false;
  bool is_ideograph = false;
  bool is_closing = false;  // stands at no line's beginning
};

std::vector<Cell> cells_in(const MarkedText& text) {
  static constexpr std::u32string_view kClosing = U"，。、；：？！”’」』）》〉】…—,.;:?!)]}»";
  std::vector<Cell> all;
  for (const MarkedPiece& piece : text) {
    const std::string shown = visible(piece.text);
    for (size_t at = 0; at < shown.size();) {
      const std::string_view cluster = next_grapheme(shown, at);
      size_t end = 0;
      const char32_t first = next_code_point(cluster, end);
      all.push_back({std::string(cluster), cells(cluster), piece.mark, is_space(first), is_ideographic(first),
                     kClosing.find(first) != kClosing.npos});
    }
  }
  return all;
}

bool may_break_before(const std::vector<Cell>& all, size_t i) {
  if (all[i].is_closing || all[i].is_blank) return false;
  return all[i - 1].is_blank || all[i].is_ideograph || all[i - 1].is_ideograph;
}

MarkedText joined(const std::vector<Cell>& all, size_t start, size_t end) {
  while (end > start && all[end - 1].is_blank) --end;
  MarkedText line;
  for (size_t i = start; i < end; ++i) {
    if (line.empty() || line.back().mark != all[i].mark) line.push_back({all[i].mark, ""});
    line.back().text += all[i].text;
  }
  return line;
}

}  // namespace

std::string visible(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const size_t start = at;
    const char32_t c = next_code_point(text, at);
    if (c == '\n' || c == '\t' || c == 0x2028) {
      out += ' ';
    } else if (is_obeyed(c)) {
      out += code_of(c);
    } else {
      out += text.substr(start, at - start);
    }
  }
  return out;
}

size_t cells(std::string_view text) {
  size_t count = 0;
  for (size_t at = 0; at < text.size();) {
    const std::string_view cluster = next_grapheme(text, at);
    size_t widest = 0;
    for (size_t i = 0; i < cluster.size();) widest = std::max(widest, cells_of(next_code_point(cluster, i)));
    count += widest;
  }
  return count;
}

std::vector<MarkedText> wrapped(const MarkedText& text, size_t width) {
  const std::vector<Cell> all = cells_in(text);
  std::vector<MarkedText> lines;
  size_t start = 0, used = 0, last_break = 0;
  for (size_t i = 0; i < all.size(); ++i) {
    if (i > start && may_break_before(all, i)) last_break = i;
    used += all[i].width;
    if (used <= width || all[i].is_blank || i == start) continue;
    const size_t end = last_break > start ? last_break : i;
    lines.push_back(joined(all, start, end));
    start = last_break = end;
    used = 0;
    for (size_t j = end; j <= i; ++j) used += all[j].width;
  }
  if (start < all.size()) lines.push_back(joined(all, start, all.size()));
  return lines;
}

}  // namespace duidu
