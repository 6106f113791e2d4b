#include "letters/letters.h"

#include <md4c.h>

#include <algorithm>
#include <map>

#include "base/ascii.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu::test {
namespace {

// Tags stay among the text; a "<" of the text itself becomes a blank, so that it begins none.
int collect(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* to) {
  auto& out = *static_cast<std::string*>(to);
  const std::string_view words(text, size);
  if (type == MD_TEXT_HTML) {
    out += words;
  } else if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) {
    out += '\n';
  } else if (type != MD_TEXT_ENTITY && type != MD_TEXT_NULLCHAR) {
    for (const char c : words) out += c == '<' || c == '&' ? ' ' : c;
  }
  return 0;
}

// Stands behind each block: no tag of an HTML block ends in another block.
constexpr char kBlockEnd = '\x01';

int end_block(MD_BLOCKTYPE, void*, void* to) {
  *static_cast<std::string*>(to) += kBlockEnd;
  return 0;
}

int ignore_block(MD_BLOCKTYPE, void*, void*) { return 0; }
int ignore_span(MD_SPANTYPE, void*, void*) { return 0; }

bool begins(std::string_view text, std::string_view start) {
  return lower_ascii(text.substr(0, start.size())) == start;
}

size_t behind(std::string_view text, std::string_view end, size_t from) {
  const size_t at = text.find(end, from);
  return at == text.npos ? text.size() : at + end.size();
}

bool begins_tag(std::string_view text) {
  return text.size() > 1 && text[0] == '<' &&
         (is_ascii_letter(static_cast<unsigned char>(text[1])) || text[1] == '/' || text[1] == '!' ||
          text[1] == '?');
}

// Without tags, comments, scripts and entities. A "<" that no ">" follows is text.
std::string without_tags(std::string_view html) {
  std::string text;
  for (size_t i = 0; i < html.size();) {
    const std::string_view rest = html.substr(i);
    if (begins(rest, "<!--")) {
      i = behind(html, "-->", i + 4);
    } else if (begins(rest, "<script") || begins(rest, "<style")) {
      const size_t end =
          std::min(lower_ascii(rest).find(begins(rest, "<sc") ? "</script" : "</style"), rest.size());
      i += std::max<size_t>(end, 1);
    } else if (begins_tag(rest) && rest.find('>') != rest.npos) {
      const size_t quote = rest.substr(0, rest.find('>')).find_first_of("\"'");
      i = quote == rest.npos ? behind(html, ">", i)
                             : behind(html, ">", behind(html, rest.substr(quote, 1), i + quote + 1));
      text += ' ';
    } else if (rest[0] == '&' && rest.find(';') < 40) {
      i = behind(html, ";", i);
    } else {
      text += html[i++];
    }
  }
  return text;
}

bool is_letter(char32_t c) { return is_word_character(c) || is_ideographic(c); }

using Counts = std::map<char32_t, int>;

void count(std::string_view text, int step, Counts& counts) {
  for (size_t offset = 0; offset < text.size();) {
    const char32_t c = lower_ascii(next_code_point(text, offset));
    if (is_letter(c)) counts[c] += step;
  }
}

void count_credit(const std::string& title, const std::string& author, const std::string& date,
                  const std::string& source, Counts& counts) {
  for (const std::string* field : {&title, &author, &date, &source}) count(*field, 1, counts);
  count(title, 1, counts);  // may be repeated as a heading
}

// Names of fields that stand before a colon or the like; the article has the fields, not their names.
void count_field_names(std::string_view text, Counts& counts) {
  static constexpr std::string_view kNames[] = {
      "title",    "author",   "authors", "by",   "written by", "published", "published on",
      "date",     "posted",   "source",  "url",  "标题",       "標題",      "题目",
      "作者",     "撰文",     "文",      "文字", "采写",       "日期",      "时间",
      "发布时间", "发布日期", "来源",    "來源", "原文",       "原文链接"};
  static constexpr std::string_view kMarks[] = {":", "：", "/", "=", "|", "｜", "丨"};
  const std::string lower = lower_ascii(text);
  for (const std::string_view name : kNames) {
    for (size_t at = lower.find(name); at != lower.npos; at = lower.find(name, at + 1)) {
      const std::string_view rest = std::string_view(lower).substr(at + name.size());
      const size_t mark = std::min(rest.find_first_not_of(" \t\"'"), rest.size());
      const bool is_name = std::any_of(std::begin(kMarks), std::end(kMarks), [&](std::string_view sign) {
        return rest.substr(mark).starts_with(sign);
      });
      if (is_name || (name == "by" && mark > 0)) count(name, 1, counts);
    }
  }
}

void count_units(const std::vector<Unit>& units, Counts& counts) {
  for (const Unit& unit : units) {
    count(unit.ordinal, 1, counts);
    count(unit.speaker, 1, counts);
    count(unit.text, 1, counts);
  }
}

// How many labels of the text are shown as this name.
int labels_with(const Texts& texts, const std::string& speaker) {
  int labels = 0;
  for (const Turn& turn : texts.interview.turns) labels += turn.speaker == speaker;
  for (const Side side : {Side::kInterview, Side::kCommentary}) {
    for (const UnitRef ref : units_of(texts, side)) labels += texts.unit(ref).speaker == speaker;
  }
  return labels;
}

Counts counts_of(const Texts& texts) {
  Counts counts;
  count_credit(texts.title, texts.author, texts.date, texts.source_url, counts);
  count(texts.note, 1, counts);
  const Interview& interview = texts.interview;
  count_credit(interview.title, interview.author, interview.date, interview.source_url, counts);
  for (const InterviewPart& part : interview.parts)
    count_credit(part.credit.title, part.credit.author, part.credit.date, part.credit.source_url, counts);
  for (const Turn& turn : interview.turns) {
    count(turn.speaker, 1, counts);
    count_units(turn.units, counts);
  }
  for (const Commentary& commentary : texts.commentaries) {
    count_credit(commentary.title, commentary.author, commentary.date, commentary.source_url, counts);
    count_units(commentary.blocks, counts);
  }
  for (const Apart& apart : texts.apart) count(apart.text, 1, counts);
  for (const Spelling& spelling : interview.spellings) {
    count(spelling.label, labels_with(texts, spelling.speaker), counts);
  }
  return counts;
}

// Length of "[!NOTE]", "[x]", "](address", ":::tip", "01:23" or "00:01:23" at `at`, or 0.
size_t mark_at(std::string_view text, size_t at) {
  const std::string_view rest = text.substr(at);
  if (rest.starts_with("[!")) return rest.find(']') < 32 ? rest.find(']') + 1 : 0;
  if (begins(rest, "[x]")) return 3;
  // The initials of a name, said once behind it in full.
  if (rest.starts_with("(")) {
    size_t end = 1;
    while (end < rest.size() && end < 5 && rest[end] >= 'A' && rest[end] <= 'Z') ++end;
    if (end > 1 && rest.substr(end).starts_with("):")) return end;
  }
  // The parsers differ about links whose words are nothing but tags.
  if (rest.starts_with("](")) return rest.find(')') < rest.find_first_of("\n\r") ? rest.find(')') : 0;
  if (rest.starts_with(":::")) {
    const size_t word = std::min(rest.find_first_not_of(": "), rest.size());
    return std::min(rest.find_first_of(" \n\r", word), rest.size());
  }
  size_t end = 0;
  int parts = 0;
  while (end < rest.size() && parts < 3) {
    const size_t digits = std::min(rest.find_first_not_of("0123456789", end), rest.size()) - end;
    if (digits == 0 || digits > 2) break;
    end += digits;
    ++parts;
    if (end >= rest.size() || rest[end] != ':') break;
    ++end;
  }
  return parts >= 2 ? end : 0;
}

std::string without_marks(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size();) {
    if (const size_t size = mark_at(text, i)) {
      i += size;
    } else {
      out += text[i++];
    }
  }
  return out;
}

}  // namespace

std::string markdown_text(std::string_view source) {
  std::string collected;
  MD_PARSER parser = {};
  parser.enter_block = ignore_block;
  parser.leave_block = end_block;
  parser.enter_span = ignore_span;
  parser.leave_span = ignore_span;
  parser.text = collect;
  md_parse(source.data(), static_cast<MD_SIZE>(source.size()), &parser, &collected);
  std::string text;
  for (size_t start = 0; start < collected.size();) {
    const size_t end = std::min(collected.find(kBlockEnd, start), collected.size());
    text += without_tags(std::string_view(collected).substr(start, end - start)) + "\n";
    start = end + 1;
  }
  return text;
}

std::string lost_letters(std::string_view text, const Article& article) {
  Counts counts = counts_of(article.texts());
  count_field_names(text, counts);
  count(without_marks(text), -1, counts);
  std::string lost;
  for (const auto& [letter, balance] : counts) {
    for (int i = balance; i < 0; ++i) append_code_point(lost, letter);
  }
  return lost;
}

}  // namespace duidu::test
