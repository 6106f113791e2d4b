#include "text/han_display.h"

#include <string_view>
#include <vector>

#include "text/han.h"
#include "text/han_display_table.h"

namespace duidu {
namespace {

constexpr char16_t kFirst = 0x3400, kLast = 0x9FFF;
constexpr size_t kCount = kLast - kFirst + 1;

bool is_plain(char32_t c) { return c >= kFirst && c <= kLast; }

// The usual form of one character, and the words in which it has another form.
class Converter {
 public:
  explicit Converter(HanScript script) : to_(kCount), groups_(kCount) {
    for (size_t i = 0; i < kCount; ++i) to_[i] = static_cast<char16_t>(kFirst + i);
    std::vector<char16_t> simple = to_;
    for (char16_t& c : simple) {
      if (const char32_t form = simplified(c); is_plain(form)) c = static_cast<char16_t>(form);
    }
    replace(simple, han_display::kSimplifiedOtherwise);
    if (script == HanScript::kSimplified) {
      to_ = std::move(simple);
      read_groups(han_display::kSimplifiedWords);
      return;
    }
    // A simplified form is converted to the first traditional character that has it.
    for (size_t i = kCount; i-- > 0;) {
      const char16_t c = static_cast<char16_t>(kFirst + i);
      if (simple[i] != c) to_[simple[i] - kFirst] = c;
    }
    replace(to_, han_display::kTraditionalOtherwise);
    read_groups(han_display::kTraditionalWords);
  }

  char16_t convert(char16_t before, char16_t c, char16_t behind) const {
    const size_t i = c - kFirst;
    for (size_t at = groups_[i]; at != 0 && words_[at - 1] == c;) {
      const size_t first = at + 1;
      const size_t middle = words_.find(u' ', first), end = words_.find(u' ', middle + 1);
      if (stands_in(words_.substr(first, middle - first), before) ||
          stands_in(words_.substr(middle + 1, end - middle - 1), behind)) {
        return words_[at];
      }
      at = end + 2 <= words_.size() ? end + 2 : 0;
    }
    return to_[i];
  }

 private:
  static bool stands_in(std::u16string_view words, char16_t c) { return c && words.find(c) != words.npos; }

  static void replace(std::vector<char16_t>& table, std::u16string_view pairs) {
    for (size_t i = 0; i + 1 < pairs.size(); i += 2) table[pairs[i] - kFirst] = pairs[i + 1];
  }

  // Groups of one character are consecutive; the first one's index is stored, counted from 1.
  void read_groups(std::u16string_view words) {
    words_ = words;
    for (size_t at = 0; at < words.size();) {
      uint16_t& group = groups_[words[at] - kFirst];
      if (group == 0) group = static_cast<uint16_t>(at + 1);
      at = words.find(u' ', words.find(u' ', at) + 1) + 1;
    }
  }

  std::vector<char16_t> to_;
  std::vector<uint16_t> groups_;
  std::u16string_view words_;
};

// The plain character at `at`, or 0.
char16_t plain_at(const std::string& text, size_t at) {
  if (at + 2 >= text.size()) return 0;
  const auto byte = [&](size_t i) { return static_cast<uint8_t>(text[at + i]); };
  if (byte(0) >> 4 != 0xE) return 0;
  const auto c = static_cast<char16_t>((byte(0) & 0xF) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F));
  return is_plain(c) ? c : char16_t{0};
}

}  // namespace

void show_in(HanScript script, std::string& text) {
  if (script == HanScript::kOriginal) return;
  static const Converter converters[] = {Converter(HanScript::kSimplified),
                                         Converter(HanScript::kTraditional)};
  const Converter& converter = converters[script == HanScript::kTraditional];
  char16_t before = 0;  // unconverted
  for (size_t at = 0; at < text.size();) {
    const char16_t c = plain_at(text, at);
    if (c == 0) {
      before = 0;
      ++at;
      continue;
    }
    const char16_t to = converter.convert(before, c, plain_at(text, at + 3));
    text[at] = static_cast<char>(0xE0 | to >> 12);
    text[at + 1] = static_cast<char>(0x80 | (to >> 6 & 0x3F));
    text[at + 2] = static_cast<char>(0x80 | (to & 0x3F));
    before = c;
    at += 3;
  }
}

}  // namespace duidu
