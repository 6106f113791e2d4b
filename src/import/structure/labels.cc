#include "import/structure/labels.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/limits.h"
#include "import/structure/label_times.h"
#include "import/structure/name_shape.h"
#include "import/structure/role_words.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

// A line of more bytes than the widest name can have is no name, which need not be measured to be known.
constexpr size_t kMaxNameBytes = 4 * kMaxSpeakerColumns;

bool is_colon(char32_t c) { return c == ':' || c == U'：'; }

char32_t character_at(std::string_view text, size_t offset) {
  return offset < text.size() ? next_code_point(text, offset) : 0;
}

// Colons of "https://", "C:\", "12:30" and "std::string".
bool is_other_use_of_colon(std::string_view text, size_t colon, size_t behind) {
  const char32_t after = character_at(text, behind);
  if (after == '/' || after == '\\' || is_colon(after)) return true;
  size_t before = colon;
  return is_digit(after) && text[colon] == ':' && is_digit(previous_code_point(text, before));
}

std::string speaker_of(std::string_view name) { return std::string(trimmed(name)); }

std::vector<Inline>::const_iterator first_run_at(const Block& block, size_t offset) {
  return std::lower_bound(block.inlines.begin(), block.inlines.end(), offset,
                          [](const Inline& run, size_t place) { return run.start < place; });
}

// "Q. Why?", "A1. Because" and "Q1 Why?": only these letters (R in French), or every initial would be a label.
std::optional<Label> letter_and_full_stop(std::string_view text, size_t offset) {
  size_t end = offset;
  const char32_t letter = character_at(text, end);
  if (letter != 'Q' && letter != 'A' && letter != 'R') return std::nullopt;
  ++end;
  while (is_digit(character_at(text, end))) ++end;
  if (end > offset + 1 && letter != 'R' && is_space(character_at(text, end)))
    return Label{speaker_of(text.substr(offset, end - offset)), {}, skip_space(text, end), false};
  if (character_at(text, end) != '.' || character_at(text, end + 1) != ' ') return std::nullopt;
  return Label{speaker_of(text.substr(offset, end - offset)), {}, skip_space(text, end + 1), false};
}

// Where the words begin behind a colon. A time in brackets is not said, nor is one that stands alone on the line.
size_t words_behind(std::string_view text, size_t offset, SaidAt& said_at) {
  const size_t words = skip_space(text, offset);
  const auto time = time_at(text, words);
  if (!time) return words;
  const size_t behind = skip_blanks(text, time->end);
  const bool is_alone = behind == text.size() || is_line_break(text[behind]);
  if (!is_alone && !bracketed_time_at(text, words)) return words;
  said_at = time->said_at;
  return skip_space(text, time->end);
}

// Whether several names stand in the label, each with the shape of one.
bool has_joint_shape(std::string_view label) {
  const std::vector<std::string_view> names = names_in(label);
  return names.size() >= 2 && names.size() <= 4 && std::all_of(names.begin(), names.end(), has_name_shape);
}

std::optional<Label> with_colon(std::string_view text, size_t offset) {
  size_t end = offset;
  for (size_t count = 0; count <= kMaxSpeakerColumns && end < text.size(); ++count) {
    const size_t colon = end;
    const char32_t c = next_code_point(text, end);
    if (c == '\n' || c == kSoftBreak) return std::nullopt;
    if (!is_colon(c)) continue;
    const std::string_view name = text.substr(offset, colon - offset);
    Label label{speaker_of(name), {}, 0, true};
    label.text_start = words_behind(text, end, label.said_at);
    const bool has_time = label.said_at.start != SaidAt::kUnknown;
    if (colon == offset || (!has_time && is_other_use_of_colon(text, colon, end))) return std::nullopt;
    if (has_name_shape(name)) return label;
    label.form = has_pen_name_shape(name) ? LabelForm::kPenName : LabelForm::kJoint;
    if (label.form == LabelForm::kJoint && !has_joint_shape(name)) return std::nullopt;
    return label;
  }
  return std::nullopt;
}

// Bold words and a colon, inside or behind, that have no shape of a name.
std::optional<Label> loose_in_bold(const Block& block, size_t offset) {
  static constexpr std::u32string_view kNoName = U"。！？!?;；“”\"…";
  const std::string_view text = block.text;
  for (auto run = first_run_at(block, offset); run != block.inlines.end() && run->start == offset; ++run) {
    if (run->style != InlineStyle::kStrong || run->end - run->start > kMaxNameBytes) continue;
    std::string_view name = trimmed(text.substr(run->start, run->end - run->start));
    size_t behind = skip_blanks(text, run->end);
    size_t before_last = name.size();
    if (!name.empty() && is_colon(previous_code_point(name, before_last))) {
      name = name.substr(0, before_last);
    } else if (!is_colon(character_at(text, behind))) {
      continue;
    } else {
      next_code_point(text, behind);
    }
    if (name.empty() || columns(name) > kMaxSpeakerColumns) continue;
    bool has_letter = false;
    bool is_prose = false;
    for (size_t at = 0; at < name.size();) {
      const char32_t c = next_code_point(name, at);
      has_letter |= is_word_character(c) && !is_digit(c);
      is_prose |=
          kNoName.find(c) != kNoName.npos || is_colon(c) || is_line_break(static_cast<char>(c & 0x7F));
    }
    if (!has_letter || is_prose) continue;
    Label label{speaker_of(name), {}, 0, true, LabelForm::kLoose, true};
    label.text_start = words_behind(text, behind, label.said_at);
    return label;
  }
  return std::nullopt;
}

struct Brackets {
  std::string_view opening, closing;
  bool need_colon;  // quotation marks and round brackets open prose too
};
constexpr Brackets kBrackets[] = {
    {"【", "】", false}, {"〔", "〕", false}, {"[", "]", false}, {"「", "」", true}, {"『", "』", true},
    {"（", "）", true},  {"(", ")", true},    {"“", "”", true},  {"‘", "’", true},   {"\"", "\"", true}};

// `"name": "value"` of a data file.
bool is_data(std::string_view text, const Brackets& brackets, size_t words) {
  constexpr std::string_view kValueStarts = "\"{[0123456789-";
  return brackets.opening == "\"" && words < text.size() &&
         kValueStarts.find(text[words]) != kValueStarts.npos;
}

// "[SPEAKER_00]" and "[Q]" without a colon; "[laughter]" recurs as often as a name.
bool is_known_speaker(std::string_view name) {
  constexpr size_t kMaxNumber = 3;  // "[a115779026]" is a commit
  const std::string key = label_key(name);
  if (name.size() > key.size() + kMaxNumber) return is_numbered_speaker(key);
  const LabelWord word = label_word(key);
  return is_numbered_speaker(key) || word == LabelWord::kAsks || word == LabelWord::kAnswers;
}

std::optional<Label> in_brackets(std::string_view text, size_t offset) {
  const auto brackets = std::find_if(std::begin(kBrackets), std::end(kBrackets), [&](const Brackets& pair) {
    return text.substr(offset).starts_with(pair.opening);
  });
  if (brackets == std::end(kBrackets)) return std::nullopt;
  const size_t start = offset + brackets->opening.size();
  const size_t close = text.substr(start, kMaxNameBytes).find(brackets->closing);
  if (close == text.npos) return std::nullopt;
  std::string_view name = trimmed(text.substr(start, close));
  size_t before_last = name.size();
  bool has_colon = !brackets->need_colon && !name.empty() && is_colon(previous_code_point(name, before_last));
  if (has_colon) name = name.substr(0, before_last);
  if (!has_name_shape(name)) return std::nullopt;
  const size_t behind = start + close + brackets->closing.size();
  size_t colon_end = skip_blanks(text, behind);
  if (!has_colon && colon_end < text.size() && is_colon(next_code_point(text, colon_end))) {
    Label label{speaker_of(name), {}, 0, true};
    label.text_start = words_behind(text, colon_end, label.said_at);
    if (is_data(text, *brackets, label.text_start)) return std::nullopt;
    label.is_bracketed = true;
    return label;
  }
  if (!has_colon && (brackets->need_colon || (brackets->opening == "[" && !is_known_speaker(name))))
    return std::nullopt;
  Label label{speaker_of(name), {}, skip_space(text, behind), has_colon};
  label.is_bracketed = true;
  return label;
}

size_t line_end(std::string_view text, size_t offset) { return end_of_line(text, offset); }

// The rest of a line, if it is short enough for a name and is one.
std::optional<Label> name_to_line_end(std::string_view text, size_t offset, LabelForm form) {
  const std::string_view name = text.substr(offset, line_end(text.substr(offset, kMaxNameBytes + 1), 0));
  if (name.size() > kMaxNameBytes || name.empty()) return std::nullopt;
  if (is_digit(character_at(name, 0)) || !has_name_shape(name)) return std::nullopt;
  Label label{speaker_of(name), {}, skip_space(text, offset + name.size()), false, form};
  // In a definition list the name is the term, and a colon opens the line below it.
  if (form == LabelForm::kOwnLine && text.substr(label.text_start).starts_with(": ")) {
    label.form = LabelForm::kMarked;
    label.has_colon = true;
    label.text_start = skip_space(text, label.text_start + 1);
    return label;
  }
  // The time may stand alone on the line below the name.
  const auto time = form == LabelForm::kOwnLine ? time_at(text, label.text_start) : std::nullopt;
  if (time && line_end(text, time->end) == skip_blanks(text, time->end)) {
    label.form = LabelForm::kTimeBehind;
    label.said_at = time->said_at;
    label.text_start = skip_space(text, time->end);
  }
  return label;
}

// "Name – 00:05"
std::string_view without_dash(std::string_view name) {
  static constexpr std::u32string_view kDashes = U"-–—,，|｜";
  name = trimmed(name);
  while (!name.empty() && kDashes.find(last_character(name)) != kDashes.npos) {
    size_t start = name.size();
    previous_code_point(name, start);
    name = trimmed(name.substr(0, start));
  }
  return name;
}

// Chats write the day, too: "Maya 2024-03-02 10:05:01".
std::string_view without_date(std::string_view name) {
  name = without_dash(name);
  const size_t space = name.rfind(' ');
  if (space == name.npos) return name;
  const std::string_view last = name.substr(space + 1);
  const bool is_date = last.size() >= 8 && last.find_first_not_of("0123456789-/.") == last.npos;
  return is_date ? without_dash(name.substr(0, space)) : name;
}

// "Name (00:01:23):", "说话人 1  00:05".
std::optional<Label> with_time_behind(std::string_view text, size_t offset) {
  // Nearly every line has no time near its start; bytes tell that sooner than characters.
  if (text.substr(offset, kMaxNameBytes).find_first_of("0123456789") == text.npos) return std::nullopt;
  if (is_digit(character_at(text, offset))) return std::nullopt;  // "2024年3月2日 14:05"
  bool after_space = false;
  for (size_t at = offset, count = 0; at < text.size() && count <= kMaxSpeakerColumns; ++count) {
    const size_t start = at;
    const char32_t c = next_code_point(text, at);
    if (is_line_break(static_cast<char>(c)) && c < 0x80) return std::nullopt;
    const auto time = after_space && is_digit(c) ? time_at(text, start) : bracketed_time_at(text, start);
    after_space = is_space(c);
    if (!time || start == offset) continue;
    const std::string_view name = without_date(text.substr(offset, start - offset));
    if (!has_name_shape(name)) return std::nullopt;
    size_t behind = skip_blanks(text, time->end);
    const bool has_words = behind < text.size() && !is_line_break(text[behind]);
    if (has_words && behind == time->end && !is_colon(character_at(text, behind))) return std::nullopt;
    size_t colon_end = behind;
    const bool has_colon = has_words && is_colon(next_code_point(text, colon_end));
    return Label{speaker_of(name),
                 {},
                 skip_space(text, has_colon ? colon_end : behind),
                 has_colon,
                 has_colon ? LabelForm::kMarked : LabelForm::kTimeBehind,
                 false,
                 false,
                 time->said_at};
  }
  return std::nullopt;
}

// "记者　为什么", and "王　强　为什么" with a blank inside the name.
std::optional<Label> with_blank(std::string_view text, size_t offset) {
  const std::string_view start_of_line = text.substr(offset, kMaxNameBytes);
  if (start_of_line.find('\t') == text.npos && start_of_line.find("\u3000") == text.npos) return std::nullopt;
  size_t letters = 0;
  for (size_t at = offset; at < text.size() && at - offset <= kMaxNameBytes;) {
    const size_t start = at;
    const char32_t c = next_code_point(text, at);
    if (c < 0x80 && is_line_break(static_cast<char>(c))) return std::nullopt;
    if (c != U'\u3000' && c != '\t') {
      if (!is_space(c)) ++letters;
      continue;
    }
    if (letters == 1 && is_ideographic(character_at(text, offset))) continue;
    const std::string_view name = text.substr(offset, start - offset);
    if (letters == 0 || !has_name_shape(name) || line_end(text, at) == skip_blanks(text, at))
      return std::nullopt;
    return Label{speaker_of(name), {}, skip_space(text, at), false, LabelForm::kBlank};
  }
  return std::nullopt;
}

// A bold label: "**Maya Chen** It began…", or bold and alone on its line.
std::optional<Label> in_bold(const Block& block, size_t offset) {
  for (auto run = first_run_at(block, offset); run != block.inlines.end() && run->start == offset; ++run) {
    if (run->style != InlineStyle::kStrong) continue;
    const std::string_view name = std::string_view(block.text).substr(run->start, run->end - run->start);
    const char32_t after = character_at(block.text, run->end);
    if ((after != 0 && !is_space(after)) || !has_name_shape(name)) continue;
    return Label{speaker_of(name), {}, skip_space(block.text, run->end), false};
  }
  return std::nullopt;
}

std::optional<Label> label_with_mark(const Block& block, size_t offset) {
  if (auto label = in_brackets(block.text, offset)) return label;
  if (auto label = with_colon(block.text, offset)) return label;
  if (auto label = loose_in_bold(block, offset)) return label;
  return in_bold(block, offset);
}

// "[00:01:23] Name:", "00:01:23 Name".
std::optional<Label> with_time_before(const Block& block, const TimeMark& time) {
  const size_t name = skip_blanks(block.text, time.end);
  auto label = label_with_mark(block, name);
  if (!label) label = name_to_line_end(block.text, name, LabelForm::kTimeBefore);
  if (label) label->said_at = time.said_at;
  return label;
}

std::optional<Label> label_of_any_form(const Block& block, size_t offset) {
  const std::string_view text = block.text;
  if (auto label = letter_and_full_stop(text, offset)) return label;
  if (const auto time = time_at(text, offset)) return with_time_before(block, *time);
  if (auto label = with_time_behind(text, offset)) return label;
  if (auto label = label_with_mark(block, offset)) return label;
  const bool may_be_name = block.kind == UnitKind::kHeading && offset == 0 && has_name_shape(text);
  if (may_be_name) return Label{speaker_of(text), {}, text.size(), false};
  if (block.kind != UnitKind::kParagraph) return std::nullopt;
  if (auto label = with_blank(text, offset)) return label;
  return name_to_line_end(text, offset, LabelForm::kOwnLine);
}

}  // namespace

std::vector<std::string_view> names_in(std::string_view label) {
  static constexpr std::u32string_view kBetween = U"、/／&＆+＋";
  std::vector<std::string_view> names;
  size_t start = 0;
  for (size_t offset = 0; offset < label.size();) {
    const size_t mark = offset;
    if (kBetween.find(next_code_point(label, offset)) == kBetween.npos) continue;
    names.push_back(trimmed(label.substr(start, mark - start)));
    start = offset;
  }
  names.push_back(trimmed(label.substr(start)));
  if (names.size() > 1) return names;
  for (const std::string_view word : {" and ", " und ", " et "}) {
    const size_t at = label.find(word);
    if (at != label.npos) return {trimmed(label.substr(0, at)), trimmed(label.substr(at + word.size()))};
  }
  return names;
}

std::optional<Label> label_at(const Block& block, size_t offset) {
  auto label = label_of_any_form(block, offset);
  if (!label) return label;
  label->key = label_key(label->speaker);
  for (auto run = first_run_at(block, offset); run != block.inlines.end() && run->start == offset; ++run)
    label->is_bold |= run->style == InlineStyle::kStrong;
  return label;
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
