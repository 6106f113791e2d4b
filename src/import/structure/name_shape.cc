#include "import/structure/name_shape.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/limits.h"
#include "import/block.h"
#include "import/structure/role_words.h"
#include "text/numerals.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

constexpr std::string_view kProseParts[] = {"的",   "了",   "是",   "说",   "說",   "这",   "這",
                                            "那",   "们",   "們",   "就",   "但",   "认为", "認為",
                                            "表示", "如果", "因为", "因為", "所以", "可以", "没有",
                                            "沒有", "怎么", "怎麼", "什么", "什麼", "如何", "以下"};
constexpr std::u32string_view kNameMarks = U"·•・.-‐'’&_\u3000";
constexpr std::u32string_view kTitleMarks = U"《》「」『』";  // opening and closing in turn: 「周刊」记者
constexpr int kMaxNameWords = 4;

bool opens_bracket(char32_t c) { return c == '(' || c == U'（'; }
bool closes_bracket(char32_t c) { return c == ')' || c == U'）'; }
bool is_lower_ascii(char32_t c) { return c >= 'a' && c <= 'z'; }

// "第一种", "第二点": what somebody counts up.
bool counts(std::string_view name) {
  static constexpr std::string_view kOrdinal = "第";
  size_t offset = kOrdinal.size();
  return name.starts_with(kOrdinal) && offset < name.size() && is_numeral(next_code_point(name, offset));
}

bool is_particle(std::string_view word) {
  static constexpr std::string_view kParticles = "|de|da|di|del|la|le|van|von|der|den|of|the|and|bin|al|";
  return kParticles.find("|" + std::string(word) + "|") != kParticles.npos;
}

// Whether every Latin word has a capital: those of "my opinion" do not.
bool has_name_words(std::string_view name) {
  int words = 0;
  for (size_t start = 0; start < name.size();) {
    const size_t end = std::min(name.find(' ', start), name.size());
    const std::string_view word = name.substr(start, end - start);
    start = end + 1;
    if (word.empty()) continue;
    if (++words > kMaxNameWords) return false;
    if (is_lower_ascii(static_cast<unsigned char>(word[0])) && !is_particle(word)) return false;
  }
  return true;
}

}  // namespace

bool has_name_shape(std::string_view name) {
  name = trimmed(name);
  if (columns(name) > kMaxSpeakerColumns) return false;
  bool has_letter = false;
  bool in_bracket = false;
  bool in_title = false;
  for (size_t offset = 0; offset < name.size();) {
    const char32_t c = next_code_point(name, offset);
    const bool is_letter = is_ideographic(c) || (is_word_character(c) && !is_digit(c));
    has_letter |= is_letter;
    if (opens_bracket(c)) {
      in_bracket = true;
    } else if (closes_bracket(c)) {
      in_bracket = false;
    } else if (kTitleMarks.find(c) != kTitleMarks.npos) {
      if (in_title == (kTitleMarks.find(c) % 2 == 0)) return false;  // the colon stands inside a title
      in_title = !in_title;
    } else if (!is_letter && !is_digit(c) && !in_bracket && c != ' ' &&
               kNameMarks.find(c) == kNameMarks.npos) {
      return false;
    }
  }
  if (!has_letter || in_bracket || in_title) return false;
  const bool has_number = !name.empty() && is_numeral(last_character(name));
  if (has_number && is_numbered_speaker(label_key(name)))
    return true;  // "说话人 1", though "说" is a word of prose
  if (counts(name)) return false;
  const std::string_view bare = name.substr(0, std::min(name.find('('), name.find("（")));
  for (const std::string_view part : kProseParts) {
    if (bare.find(part) != bare.npos) return false;
  }
  return has_name_words(name) || label_word(label_key(name)) != LabelWord::kUnknown;
}

bool has_pen_name_shape(std::string_view name) {
  constexpr size_t kMaxPenName = 12;
  return name.size() >= 2 && name.size() <= kMaxPenName && std::all_of(name.begin(), name.end(), [](char c) {
           return is_lower_ascii(static_cast<unsigned char>(c)) || c == '_' || is_digit(c);
         });
}

}  // namespace duidu
