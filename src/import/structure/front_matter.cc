#include "import/structure/front_matter.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "import/block.h"
#include "import/structure/fields.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

enum class Dialect : uint8_t { kYaml, kToml, kJson };

// The text between the fences and what follows.
struct Matter {
  Dialect dialect = Dialect::kYaml;
  std::string_view inside, rest;
};

std::string_view first_line(std::string_view text) { return text.substr(0, text.find('\n')); }

bool is_blank_line(std::string_view line) { return trimmed(line).empty(); }

bool find_matter(std::string_view text, Matter& matter) {
  text = text.substr(std::min(text.find_first_not_of('\n'), text.size()));
  const std::string_view fence = first_line(text);
  if (fence == "---") {
    matter.dialect = Dialect::kYaml;
  } else if (fence == "+++") {
    matter.dialect = Dialect::kToml;
  } else if (fence == "{") {
    matter.dialect = Dialect::kJson;
  } else {
    return false;
  }
  const size_t start = std::min(fence.size() + 1, text.size());
  for (size_t at = start; at < text.size();) {
    const std::string_view line = first_line(text.substr(at));
    const size_t behind = std::min(at + line.size() + 1, text.size());
    const bool is_end = matter.dialect == Dialect::kJson
                            ? line == "}"
                            : line.starts_with(fence) && is_blank_line(line.substr(fence.size()));
    if (is_end || (matter.dialect == Dialect::kYaml && line == "...")) {
      matter.inside = text.substr(start, at - start);
      matter.rest = text.substr(behind);
      return true;
    }
    at = behind;
  }
  return false;
}

struct Entry {
  std::string_view key;
  std::string_view written;  // the value's lines
  std::string_view source;   // all of its lines
};

std::string_view without_quotes(std::string_view text) {
  const bool is_quoted =
      text.size() >= 2 && (text.front() == '"' || text.front() == '\'') && text.back() == text.front();
  return is_quoted ? text.substr(1, text.size() - 2) : text;
}

// Cuts the front matter at its keys. A line that is indented, begins an item or stands in an open bracket or quotation
// belongs to the key before it.
class EntryReader {
 public:
  explicit EntryReader(const Matter& matter) : matter_(matter) {}

  std::vector<Entry> read() {
    std::vector<Entry> entries;
    size_t start = 0;
    for (size_t at = 0; at < matter_.inside.size();) {
      const std::string_view line = first_line(matter_.inside.substr(at));
      size_t behind = std::min(at + line.size() + 1, matter_.inside.size());
      Entry entry;
      if (at == 0 || begins_entry(line)) {
        start = at;
        if (split_key(line, entry)) behind = end_of_value(entry, behind);
        entries.push_back(entry);
      }
      entries.back().source = matter_.inside.substr(start, behind - start);
      if (!entries.back().key.empty()) {
        const char* const value = entries.back().written.data();
        const char* const end = entries.back().source.data() + entries.back().source.size();
        entries.back().written = {value, static_cast<size_t>(end - value)};
      }
      at = behind;
    }
    return entries;
  }

 private:
  bool begins_entry(std::string_view line) const {
    if (line.empty()) return false;
    if (matter_.dialect == Dialect::kJson) return trimmed(line).starts_with('"');
    return line[0] != ' ' && line[0] != '\t' && !line.starts_with("- ") && line[0] != ']' && line[0] != '}';
  }

  bool split_key(std::string_view line, Entry& entry) const {
    if (line.starts_with('#')) return false;
    const size_t mark = line.find(matter_.dialect == Dialect::kToml ? '=' : ':');
    if (mark == line.npos || mark == 0) return false;
    entry.key = without_quotes(trimmed(line.substr(0, mark)));
    entry.written = line.substr(mark + 1);
    return !entry.key.empty();
  }

  // Behind the line in which an opened quotation or bracket is closed; `behind` if it is not open or never closed.
  size_t end_of_value(const Entry& entry, size_t behind) const {
    const std::string_view value = trimmed(entry.written);
    const char open = value.empty() ? '\0' : value.front();
    const bool is_long =
        matter_.dialect == Dialect::kToml && (value.starts_with("\"\"\"") || value.starts_with("'''"));
    const char close = open == '[' ? ']' : open == '{' ? '}' : open;
    if (open != '"' && open != '\'' && open != '[' && open != '{') return behind;
    const std::string_view all = matter_.inside;
    const std::string closing(is_long ? 3 : 1, close);
    size_t from = static_cast<size_t>(value.data() - all.data()) + closing.size();
    while ((from = all.find(closing, from)) != all.npos) {
      const bool is_escaped = open == '"' && all[from - 1] == '\\';
      const size_t line_end = std::min(all.find('\n', from), all.size());
      const std::string_view left =
          trimmed(all.substr(from + closing.size(), line_end - from - closing.size()));
      if (!is_escaped && (left.empty() || left == "," || left.starts_with('#')))
        return std::min(line_end + 1, all.size());
      ++from;
    }
    return behind;
  }

  const Matter& matter_;
};

// Lines joined as a wrapped paragraph is.
std::string unwrapped(std::string_view text) {
  Block block;
  for (size_t at = 0; at < text.size();) {
    const std::string_view line = trimmed(first_line(text.substr(at)));
    at = std::min(text.find('\n', at), text.size() - 1) + 1;
    if (line.empty()) continue;
    if (!block.text.empty()) block.text += kSoftBreak;
    block.text += line;
  }
  resolve_soft_breaks(block);
  return block.text;
}

std::string without_escapes(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    const bool escapes =
        text[i] == '\\' && i + 1 < text.size() && (text[i + 1] == '"' || text[i + 1] == '\\');
    if (escapes) ++i;
    out += text[i];
  }
  return out;
}

std::string scalar(std::string_view text) {
  text = trimmed(text);
  while (text.size() >= 6 && (text.starts_with("\"\"\"") || text.starts_with("'''")) &&
         text.ends_with(text.substr(0, 3)))
    text = text.substr(3, text.size() - 6);
  if (text.starts_with('"')) return without_escapes(unwrapped(without_quotes(text)));
  if (!text.starts_with('\'')) {
    const size_t comment = text.find(" #");
    if (comment != text.npos && text.find('\n') == text.npos) text = trimmed(text.substr(0, comment));
  }
  std::string value = unwrapped(without_quotes(text));
  for (size_t at = value.find("''"); at != value.npos; at = value.find("''", at + 1)) value.erase(at, 1);
  return value;
}

std::string joined(const std::vector<std::string>& items) {
  std::string out;
  for (const std::string& item : items) {
    if (item.empty()) continue;
    const bool is_wide = !out.empty() && is_ideographic(last_character(out));
    if (!out.empty()) out += is_wide ? "、" : ", ";
    out += item;
  }
  return out;
}

std::string flow_list(std::string_view text) {
  std::vector<std::string> items;
  char quote = 0;
  size_t start = 0;
  for (size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && (text[i] == '"' || text[i] == '\'') && (quote == 0 || quote == text[i])) {
      quote = quote == 0 ? text[i] : '\0';
    }
    if (i < text.size() && (text[i] != ',' || quote != 0)) continue;
    items.push_back(scalar(text.substr(start, i - start)));
    start = i + 1;
  }
  return joined(items);
}

// "- Ada" or "- name: Ada" line by line; of a map the name counts.
std::string block_list(std::string_view text) {
  std::vector<std::string> items;
  for (size_t at = 0; at < text.size();) {
    std::string_view line = trimmed(first_line(text.substr(at)));
    at = std::min(text.find('\n', at), text.size() - 1) + 1;
    const bool is_item = line.starts_with("- ");
    if (is_item) line = trimmed(line.substr(2));
    const size_t colon = line.find(": ");
    const std::string key = colon == line.npos ? std::string() : lower_ascii(line.substr(0, colon));
    if (key == "name" || key == "title") {
      items.push_back(scalar(line.substr(colon + 2)));
    } else if (is_item && colon == line.npos) {
      items.push_back(scalar(line));
    }
  }
  return joined(items);
}

std::string value_of(const Entry& entry, Dialect dialect) {
  std::string_view text = trimmed(entry.written);
  if (dialect == Dialect::kJson && text.ends_with(',')) text = trimmed(text.substr(0, text.size() - 1));
  if (text.empty()) return {};
  if (text.front() == '[' && text.back() == ']') return flow_list(text.substr(1, text.size() - 2));
  if (dialect != Dialect::kYaml) return scalar(text);
  const std::string_view head = first_line(text);
  const bool is_folded =
      head.find_first_not_of(">|+-0123456789 ") == head.npos && (head[0] == '>' || head[0] == '|');
  if (is_folded) return unwrapped(text.substr(head.size()));
  const bool is_on_own_lines = trimmed(first_line(entry.written)).empty();
  const bool is_nested = is_on_own_lines && (head.starts_with("- ") || head.find(": ") != head.npos);
  return is_nested ? block_list(text) : scalar(text);
}

std::string letters_of(std::string_view text) {
  std::string out;
  for (size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    if (is_word_character(c) || is_ideographic(c)) append_code_point(out, c);
  }
  return out;
}

// A list of labelled sentences between two rules is no front matter: keys are names, in small letters or known.
bool is_key(std::string_view key) {
  if (field_named(key) != Field::kNone) return true;
  const auto is_name_byte = [](char byte) {
    const auto c = static_cast<unsigned char>(byte);
    return (c >= 'a' && c <= 'z') || is_digit(c) || byte == '_' || byte == '-' || byte == '.';
  };
  const bool is_name = std::all_of(key.begin() + 1, key.end(), [&](char byte) {
    return is_name_byte(byte) || (byte >= 'A' && byte <= 'Z');
  });
  return is_name_byte(key.front()) && is_name;
}

}  // namespace

std::string_view take_front_matter(std::string_view text, Texts& texts) {
  Matter matter;
  if (!find_matter(text, matter)) return text;
  const std::vector<Entry> entries = EntryReader(matter).read();
  const auto has_key = [](const Entry& entry) { return !entry.key.empty() && is_key(entry.key); };
  if (std::none_of(entries.begin(), entries.end(), has_key)) return text;
  std::string left;
  for (const Entry& entry : entries) {
    bool is_stored = letters_of(entry.source).empty();
    if (!entry.key.empty()) {
      const std::string value = value_of(entry, matter.dialect);
      const Field field = field_named(entry.key);
      const bool is_whole = letters_of(value) == letters_of(entry.written);
      is_stored |= field != Field::kNone && store(field, value, texts) && is_whole;
    }
    if (!is_stored) left += entry.source;
  }
  if (!trimmed(left).empty()) {
    const std::string id = "a" + std::to_string(texts.apart.size() + 1);
    texts.apart.push_back({id, ApartKind::kFrontMatter, std::string(trimmed(left)), Standing::kAtStart});
  }
  return matter.rest;
}

}  // namespace duidu
