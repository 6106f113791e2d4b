#include "import/structure/labels.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/limits.h"
#include "import/structure/role_words.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

constexpr std::string_view kProseParts[] = {"的",   "了",   "是",   "说",   "說",   "这",   "這",
                                            "那",   "们",   "們",   "就",   "但",   "认为", "認為",
                                            "表示", "如果", "因为", "因為", "所以", "可以", "没有",
                                            "沒有", "怎么", "怎麼", "什么", "什麼", "如何", "以下"};
constexpr std::u32string_view kNameMarks = U"·•・.-‐'’&_《》";
constexpr int kMaxNameWords = 4;

bool is_colon(char32_t c) { return c == ':' || c == U'：'; }
bool opens_bracket(char32_t c) { return c == '(' || c == U'（'; }
bool closes_bracket(char32_t c) { return c == ')' || c == U'）'; }
bool is_lower_ascii(char32_t c) { return c >= 'a' && c <= 'z'; }

char32_t character_at(std::string_view text, size_t offset) {
  return offset < text.size() ? next_code_point(text, offset) : 0;
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
    if (is_lower_ascii(character_at(word, 0)) && !is_particle(word)) return false;
  }
  return true;
}

// Colons of "https://", "C:\", "12:30" and "std::string".
bool is_other_use_of_colon(std::string_view text, size_t colon, size_t behind) {
  const char32_t after = character_at(text, behind);
  if (after == '/' || after == '\\' || is_colon(after)) return true;
  size_t before = colon;
  return is_digit(after) && text[colon] == ':' && is_digit(previous_code_point(text, before));
}

std::string speaker_of(std::string_view name) { return std::string(trimmed(name)); }

// "Q. Why?" and "A1. Because": only these two letters, or every initial would be a label.
std::optional<Label> letter_and_full_stop(std::string_view text, size_t offset) {
  size_t end = offset;
  const char32_t letter = character_at(text, end);
  if (letter != 'Q' && letter != 'A') return std::nullopt;
  ++end;
  while (is_digit(character_at(text, end))) ++end;
  if (character_at(text, end) != '.' || character_at(text, end + 1) != ' ') return std::nullopt;
  return Label{speaker_of(text.substr(offset, end - offset)), skip_space(text, end + 1), false};
}

std::optional<Label> with_colon(std::string_view text, size_t offset) {
  size_t end = offset;
  for (size_t count = 0; count <= kMaxSpeakerColumns && end < text.size(); ++count) {
    const size_t colon = end;
    const char32_t c = next_code_point(text, end);
    if (c == '\n' || c == kSoftBreak) return std::nullopt;
    if (!is_colon(c)) continue;
    const std::string_view name = text.substr(offset, colon - offset);
    if (colon == offset || is_other_use_of_colon(text, colon, end) || !has_name_shape(name))
      return std::nullopt;
    return Label{speaker_of(name), skip_space(text, end), true};
  }
  return std::nullopt;
}

std::optional<Label> in_brackets(std::string_view text, size_t offset) {
  if (character_at(text, offset) != U'【') return std::nullopt;
  const size_t start = offset + std::string_view("【").size();
  const size_t close = text.find("】", start);
  if (close == text.npos || !has_name_shape(text.substr(start, close - start))) return std::nullopt;
  return Label{speaker_of(text.substr(start, close - start)), skip_space(text, close + 3), false};
}

// A bold label: "**Maya Chen** It began…", or bold and alone on its line.
std::optional<Label> in_bold(const Block& block, size_t offset) {
  auto run =
      std::lower_bound(block.inlines.begin(), block.inlines.end(), offset,
                       [](const Inline& inline_run, size_t place) { return inline_run.start < place; });
  for (; run != block.inlines.end() && run->start == offset; ++run) {
    if (run->style != InlineStyle::kStrong) continue;
    const std::string_view name = std::string_view(block.text).substr(run->start, run->end - run->start);
    const char32_t after = character_at(block.text, run->end);
    if ((after != 0 && !is_space(after)) || !has_name_shape(name)) continue;
    return Label{speaker_of(name), skip_space(block.text, run->end), false};
  }
  return std::nullopt;
}

}  // namespace

bool has_name_shape(std::string_view name) {
  name = trimmed(name);
  if (columns(name) > kMaxSpeakerColumns) return false;
  bool has_letter = false;
  bool in_bracket = false;
  for (size_t offset = 0; offset < name.size();) {
    const char32_t c = next_code_point(name, offset);
    const bool is_letter = is_ideographic(c) || (is_word_character(c) && !is_digit(c));
    has_letter |= is_letter;
    if (opens_bracket(c)) {
      in_bracket = true;
    } else if (closes_bracket(c)) {
      in_bracket = false;
    } else if (!is_letter && !is_digit(c) && !in_bracket && c != ' ' &&
               kNameMarks.find(c) == kNameMarks.npos) {
      return false;
    }
  }
  if (!has_letter || in_bracket) return false;
  for (const std::string_view part : kProseParts) {
    if (name.find(part) != name.npos) return false;
  }
  return has_name_words(name) || label_word(label_key(name)) != LabelWord::kUnknown;
}

std::optional<Label> label_at(const Block& block, size_t offset) {
  const std::string_view text = block.text;
  if (auto label = letter_and_full_stop(text, offset)) return label;
  if (auto label = with_colon(text, offset)) return label;
  if (auto label = in_brackets(text, offset)) return label;
  if (auto label = in_bold(block, offset)) return label;
  const bool may_be_name = block.kind == UnitKind::kHeading && offset == 0 && has_name_shape(text);
  if (may_be_name) return Label{speaker_of(text), text.size(), false};
  return std::nullopt;
}

std::vector<size_t> inner_label_places(std::string_view text) {
  static constexpr std::u32string_view kSentenceEnds = U"。！？!?….”」』";
  // A label may begin with the last word or with the last sentence before the colon: "。 记者:" and ". Maya Chen:".
  constexpr size_t kNone = std::string_view::npos;
  size_t word = kNone, sentence = kNone;
  bool sentence_ended = false;
  std::vector<size_t> places;
  for (size_t offset = 0; offset < text.size();) {
    const size_t start = offset;
    const char32_t c = next_code_point(text, offset);
    if (is_colon(c)) {
      if (sentence != kNone && sentence < start) places.push_back(sentence);
      if (word != kNone && word < start && word != sentence) places.push_back(word);
      word = sentence = kNone;
    } else if (kSentenceEnds.find(c) != kSentenceEnds.npos) {
      sentence_ended = true;
      word = offset;
    } else if (is_space(c)) {
      word = offset;
    } else if (sentence_ended) {
      sentence = start;
      sentence_ended = false;
    }
  }
  return places;
}

}  // namespace duidu
