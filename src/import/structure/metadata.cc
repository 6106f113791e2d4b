#include "import/structure/metadata.h"

#include <algorithm>
#include <string>

#include "base/ascii.h"
#include "import/structure/cues.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

constexpr size_t kMaxTitleColumns = 80;
constexpr size_t kMaxLineColumns = 200;

enum class Field { kNone, kTitle, kAuthor, kDate, kSource, kDropped };

struct FieldName {
  std::string_view names;  // between bars, lower case
  Field field;
};

constexpr FieldName kFieldNames[] = {
    {"|title|标题|標題|", Field::kTitle},
    {"|author|by|writer|written by|作者|撰文|文|作者署名|", Field::kAuthor},
    {"|published|published on|date|posted|posted "
     "on|日期|时间|時間|发布时间|發布時間|发布日期|发表时间|发布于|发表于|",
     Field::kDate},
    {"|source|original|original post|link|url|来源|來源|出处|原文|原文链接|原文地址|链接|转载自|",
     Field::kSource},
    {"|updated|last updated|tags|tag|categories|category|keywords|reading time|editor|translator|share "
     "on|编辑|編輯|责编|责任编辑|校对|译者|标签|標籤|分类|分類|关键词|字数|阅读|阅读量|阅读时间|更新|"
     "更新时间|版权|版权声明|",
     Field::kDropped},
};

bool has_digit(std::string_view text) { return text.find_first_of("0123456789") != text.npos; }

Field field_named(std::string_view name) {
  if (name.empty() || name.find('|') != name.npos) return Field::kNone;
  const std::string key = "|" + lower_ascii(name) + "|";
  for (const FieldName& entry : kFieldNames) {
    if (entry.names.find(key) != entry.names.npos) return entry.field;
  }
  return Field::kNone;
}

// "less than 1 minute read", "12 min read", "阅读时间约 5 分钟", "约5分钟阅读".
bool is_reading_time(std::string_view text) {
  if (columns(text) > 40 || !has_digit(text)) return false;
  const std::string lower = lower_ascii(text);
  const bool english =
      (lower.ends_with(" read") || lower.ends_with(" reading")) && lower.find(" min") != lower.npos;
  const bool chinese = lower.find("分钟") != lower.npos &&
                       (lower.find("阅读") != lower.npos || lower.find("读完") != lower.npos);
  return english || chinese;
}

bool is_month(std::string_view word) {
  static constexpr std::string_view kMonths = "|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|";
  return word.size() >= 3 && kMonths.find("|" + lower_ascii(word.substr(0, 3)) + "|") != kMonths.npos;
}

// "2025-01-27", "2025/1/27", "2025年1月27日", "January 27, 2025", with or without a clock time.
bool is_date(std::string_view text) {
  if (columns(text) > 32 || !has_digit(text)) return false;
  static constexpr std::u32string_view kNumericMarks = U"0123456789-/.:年月日 ";
  bool numeric = true;
  size_t digits = 0;
  for (size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    numeric &= kNumericMarks.find(c) != kNumericMarks.npos;
    digits += c >= '0' && c <= '9';
  }
  if (numeric) {
    const bool has_marks = text.find_first_of("-/.") != text.npos || text.find("年") != text.npos;
    return has_marks && digits >= 5;
  }
  const size_t letter = text.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  return letter != text.npos && is_month(text.substr(letter)) && digits >= 5 && digits <= 10;
}

// "By Maya Chen": two to four capitalised words.
std::string byline(std::string_view text) {
  if (lower_ascii(text.substr(0, 3)) != "by " || columns(text) > 40) return {};
  const std::string_view name = trimmed(text.substr(3));
  size_t words = 0;
  for (size_t start = 0; start < name.size();) {
    const size_t end = std::min(name.find(' ', start), name.size());
    if (end > start && !(name[start] & 0x80) && (name[start] < 'A' || name[start] > 'Z')) return {};
    words += end > start;
    start = end + 1;
  }
  return words >= 1 && words <= 4 && name.find_first_of(".,;!?:") == name.npos ? std::string(name)
                                                                               : std::string();
}

void set_if_empty(std::string& field, std::string_view value) {
  if (field.empty()) field = trimmed(value);
}

void store(Field field, std::string_view value, Texts& texts) {
  switch (field) {
    case Field::kTitle:
      return set_if_empty(texts.title, value);
    case Field::kAuthor:
      return set_if_empty(texts.author, value);
    case Field::kDate:
      return set_if_empty(texts.date, value);
    case Field::kSource:
      if (value.find("://") != value.npos) return set_if_empty(texts.source_url, value);
      if (!value.empty()) texts.note += (texts.note.empty() ? "" : " ") + std::string(value);
      return;
    case Field::kNone:
    case Field::kDropped:
      return;
  }
}

void merge(const Texts& taken, Texts& texts) {
  set_if_empty(texts.title, taken.title);
  set_if_empty(texts.author, taken.author);
  set_if_empty(texts.date, taken.date);
  set_if_empty(texts.source_url, taken.source_url);
  if (!taken.note.empty()) texts.note += (texts.note.empty() ? "" : " ") + taken.note;
}

// One piece of a line that may hold several: "Maya Chen · 2025-01-27 · 5 min read".
bool take_piece(std::string_view piece, Texts& texts) {
  piece = trimmed(piece);
  const size_t ascii = piece.find(':');
  const size_t wide = piece.find("：");
  const size_t colon = std::min(ascii, wide);
  if (colon != piece.npos) {
    const Field field = field_named(trimmed(piece.substr(0, colon)));
    if (field != Field::kNone) {
      store(field, trimmed(piece.substr(colon + (colon == wide ? std::string_view("：").size() : 1))), texts);
      return true;
    }
  }
  if (is_reading_time(piece)) return true;
  if (is_date(piece)) return store(Field::kDate, piece, texts), true;
  const std::string author = byline(piece);
  if (author.empty()) return false;
  store(Field::kAuthor, author, texts);
  return true;
}

// Stores the fields of a block if all of its lines and all of their pieces are metadata; otherwise stores nothing.
bool take_block(const Block& block, Texts& texts) {
  const bool is_text = block.kind == UnitKind::kParagraph || block.kind == UnitKind::kHeading ||
                       block.kind == UnitKind::kListItem;
  if (!is_text || block.is_rule || !block.speaker.empty() || block.starts_turn || block.text.empty())
    return false;
  if (columns(block.text) > kMaxLineColumns) return false;
  Texts taken = {};
  std::string_view rest = block.text;
  while (!rest.empty()) {
    size_t end = 0;
    size_t behind = 0;
    while (end < rest.size()) {
      behind = end;
      const char32_t c = next_code_point(rest, behind);
      if (c == '\n' || c == kSoftBreak || c == U'·' || c == U'•' || c == '|' || c == U'｜') break;
      end = behind;
    }
    const std::string_view piece = rest.substr(0, end);
    rest = rest.substr(behind);
    if (!trimmed(piece).empty() && !take_piece(piece, taken)) return false;
  }
  merge(taken, texts);
  return true;
}

// Whether a block may be the title: short, unlabelled, not a sentence, and not the only block.
bool is_title(const std::vector<Block>& blocks) {
  if (blocks.size() < 2) return false;
  const Block& first = blocks[0];
  if (!first.speaker.empty() || first.starts_turn || first.is_rule || first.text.empty() ||
      section_cue(first).is_plain)
    return false;
  if (first.kind == UnitKind::kHeading) return first.level == 1;
  if (first.kind != UnitKind::kParagraph || std::any_of(first.text.begin(), first.text.end(), is_line_break))
    return false;
  static constexpr std::u32string_view kSentenceEnds = U"。.;；,，:：…";
  return columns(first.text) <= kMaxTitleColumns &&
         kSentenceEnds.find(last_character(first.text)) == kSentenceEnds.npos;
}

std::string_view unquoted(std::string_view value) {
  if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front()) {
    return value.substr(1, value.size() - 2);
  }
  return value;
}

}  // namespace

std::string_view take_front_matter(std::string_view text, Texts& texts) {
  static constexpr std::string_view kFence = "---\n";
  if (text.substr(0, kFence.size()) != kFence) return text;
  const size_t close = text.find("\n---", kFence.size() - 1);
  if (close == text.npos) return text;
  const size_t line_end = std::min(text.find('\n', close + 1), text.size());
  if (!trimmed(text.substr(close + kFence.size(), line_end - close - kFence.size())).empty()) return text;
  Texts taken;
  std::string_view rest = text.substr(kFence.size(), close + 1 - kFence.size());
  bool has_field = false;
  while (!rest.empty()) {
    const size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest = rest.substr(std::min(end + 1, rest.size()));
    const size_t colon = line.find(':');
    if (colon == line.npos) continue;
    has_field = true;
    const std::string_view value = unquoted(trimmed(line.substr(colon + 1)));
    store(field_named(trimmed(line.substr(0, colon))), value, taken);
  }
  if (!has_field) return text;  // a rule, some text, another rule
  merge(taken, texts);
  return text.substr(std::min(line_end + 1, text.size()));
}

void take_metadata(Blocks& of_text, Texts& texts) {
  std::vector<Block>& blocks = of_text.article;
  size_t head = 0;
  if (is_title(blocks) && !take_block(blocks[0], texts)) {
    if (texts.title.empty()) {
      texts.title = blocks[0].text;
      head = 1;
    } else if (blocks[0].text == texts.title) {
      head = 1;  // the heading repeats the front matter
    }
  }
  while (head < blocks.size() && (blocks[head].is_rule || take_block(blocks[head], texts))) ++head;
  size_t foot = blocks.size();
  while (foot > head && (blocks[foot - 1].is_rule || take_block(blocks[foot - 1], texts))) --foot;
  blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(foot), blocks.end());
  blocks.erase(blocks.begin(), blocks.begin() + static_cast<std::ptrdiff_t>(head));
}

}  // namespace duidu
