#include "align/text/label_words.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>

#include "text/character_set.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

constexpr size_t kLongestName = 60;
constexpr uint32_t kMostSourceWords = 14, kMostSourceHan = 16, kMostNoteWords = 8, kMostNoteHan = 10;

constexpr CharacterSet kSentenceEnds(U"。！？；!?;…");
// Han characters that sentences are made of, names and references hardly ever.
constexpr std::u32string_view kClauseHan =
    U"我你您他她它们們这這那不没沒是在了就都也很会會要说說着过過吗嗎吧呢啊之乎者矣焉";

// In all these lists each word has a blank on both sides.
constexpr std::string_view kUnitWords =
    " a act answer book ch chap chapter clip col column ep episode excerpt extract fig fn item l line lines "
    "ll min minute n no note "
    "nr p page pages par para paragraph part pp q quote question r reel s scene sec section stanza tape time "
    "track turn v verse vol "
    "volume vs ";
constexpr std::string_view kSmallWords =
    " a an and at by de der di du for from in la le of on s see the to trans tr und van von with ed p pp vol "
    "between no ";
constexpr std::string_view kSourceWords = " cf from ibid quoted quote see source via ";
constexpr std::string_view kHanSources[] = {"摘自", "引自", "出自", "选自", "選自", "见",   "見",
                                            "来源", "來源", "语出", "語出", "出处", "出處", "同上"};

}  // namespace

bool is_clause_han(char32_t c) { return kClauseHan.find(c) != kClauseHan.npos; }

bool is_listed_label(std::string_view word, std::string_view words) {
  std::string padded = " ";
  for (const char c : word) padded += static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
  return words.find(padded += ' ') != words.npos;
}

bool is_unit_word(std::string_view word) { return is_listed_label(word, kUnitWords); }

bool is_label_digit(char32_t c) { return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９'); }
bool is_note_mark(char32_t c) {
  return (c >= U'①' && c <= U'⓿') || c == U'¹' || c == U'²' || c == U'³' || (c >= U'⁰' && c <= U'⁹') ||
         c == U'†' || c == U'‡' || c == U'*' || c == U'※' || (c >= U'❶' && c <= U'➓');
}
bool is_capital_word(std::string_view word) {
  const auto byte = static_cast<unsigned char>(word[0]);
  return (byte >= 'A' && byte <= 'Z') || byte >= 0xC3;
}
bool is_roman_number(std::string_view word) {
  return !word.empty() && word.size() <= 6 && word.find_first_not_of("ivxlcIVXLC") == word.npos;
}

std::string_view without_blanks(std::string_view text) {
  for (size_t end = text.size(); end > 0; text = text.substr(0, end)) {
    if (!is_space(previous_code_point(text, end))) break;
  }
  for (size_t start = 0; start < text.size();) {
    size_t behind = start;
    if (!is_space(next_code_point(text, behind))) return text.substr(start);
    start = behind;
  }
  return {};
}

LabelWords label_words_of(std::string_view text) {
  LabelWords words;
  for (size_t offset = 0; offset < text.size();) {
    const size_t start = offset;
    const char32_t c = next_code_point(text, offset);
    if (is_ideographic(c) && !is_punctuation(c)) {
      ++words.han;
      words.clause_han += is_clause_han(c);
      continue;
    }
    words.ends_sentence = words.ends_sentence || kSentenceEnds.contains(c);
    words.has_comma = words.has_comma || c == U',' || c == U'，';
    words.has_title = words.has_title || c == U'《';
    if (!is_word_character(c)) continue;
    size_t end = offset;
    while (end < text.size()) {
      size_t behind = end;
      const char32_t next = next_code_point(text, behind);
      if (!is_word_character(next) && next != U'\'' && next != U'’') break;
      end = behind;
    }
    const std::string_view word = text.substr(start, end - start);
    if (is_label_digit(c)) {
      ++words.numbers;
    } else {
      ++words.latin;
      if (words.latin == 1) words.first = word;
      if (is_listed_label(word, kSmallWords)) {
        ++words.small;
      } else if (is_capital_word(word)) {
        ++words.capitals;
      }
    }
    offset = end;
  }
  return words;
}

// Whether the text is a name of the list or a part of one: "Quill" of "Mara Quill".
bool is_known_name(std::string_view text, std::span<const std::string_view> names) {
  text = without_blanks(text);
  if (text.size() < 3) return false;
  const bool is_latin = static_cast<unsigned char>(text[0]) < 0x80;
  return std::any_of(names.begin(), names.end(), [&](std::string_view name) {
    const size_t at = name.find(text);
    if (at == name.npos) return false;
    if (!is_latin) return text.size() >= 6 || text.size() == name.size();
    const size_t end = at + text.size();
    return (at == 0 || name[at - 1] == ' ') && (end == name.size() || name[end] == ' ');
  });
}

namespace {

// Whether the text begins with a name of the list, or a part of one, as a whole word.
bool begins_with_name(std::string_view text, std::span<const std::string_view> names) {
  for (size_t end = 3; end <= text.size(); ++end) {
    const bool is_whole = end == text.size() || !((text[end] | 0x20) >= 'a' && (text[end] | 0x20) <= 'z');
    if (is_whole && is_known_name(text.substr(0, end), names)) return true;
    if (end > kLongestName) break;
  }
  return false;
}

}  // namespace

bool is_capitalised(const LabelWords& words) {
  return words.latin > 0 && words.capitals > 0 && words.capitals + words.small == words.latin;
}

// Whether the text names somebody or a work: a list of capitalised words, a title, a few Han characters that make no clause.
bool is_reference(std::string_view text, std::span<const std::string_view> names) {
  text = without_blanks(text);
  if (text.empty()) return false;
  if (is_known_name(text, names)) return true;
  const LabelWords words = label_words_of(text);
  if (words.ends_sentence || words.all() > kMostSourceWords || words.han > kMostSourceHan) return false;
  if (words.has_title || begins_with_name(text, names)) return true;
  for (const std::string_view source : kHanSources) {
    if (text.starts_with(source)) return true;
  }
  if (words.latin > 0 && is_listed_label(words.first, kSourceWords)) return true;
  if (words.han > 0) return words.clause_han == 0 && !words.has_comma;
  if (words.latin == 0) return words.numbers > 0;
  return is_capitalised(words) || (words.numbers > 0 && is_unit_word(words.first));
}

// Whether a text in brackets at an end of the block is a label or an editor's note: a number, a time, "emphasis mine".
bool is_bracket_label(std::string_view inside) {
  const LabelWords words = label_words_of(inside);
  return !words.ends_sentence && words.all() + words.han > 0 && words.all() <= kMostNoteWords &&
         words.han <= kMostNoteHan;
}

}  // namespace duidu
