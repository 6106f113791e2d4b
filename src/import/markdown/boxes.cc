#include "import/markdown/boxes.h"

#include <algorithm>

#include "base/ascii.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

// A title longer than this is no name.
constexpr size_t kMaxNameColumns = 32;

constexpr std::string_view kContainers[] = {
    "note",    "tip",     "info",    "warning", "danger",  "caution", "important", "quote",
    "details", "success", "example", "failure", "bug",     "hint",    "abstract",  "question",
    "summary", "cite",    "todo",    "center",  "right",   "left",    "attention", "seealso",
    "block",   "box",     "callout", "aside",   "spoiler", "error"};

bool is_word_byte(char byte) {
  const auto c = static_cast<unsigned char>(byte);
  return is_ascii_letter(c) || is_digit(c) || c == '-' || c == '_';
}

bool reads_as_name(std::string_view title) {
  static constexpr std::u32string_view kMarks = U"，。！？；：、,.!?;:";
  if (title.empty() || columns(title) > kMaxNameColumns) return false;
  for (size_t offset = 0; offset < title.size();) {
    const char32_t c = next_code_point(title, offset);
    if (c == '.' && offset < title.size()) continue;  // of an initial
    if (kMarks.find(c) != kMarks.npos || is_line_break(static_cast<char>(c))) return false;
  }
  return true;
}

void insert(Block& block, size_t at, std::string_view text) {
  block.text.insert(at, text);
  for (Inline& run : block.inlines) {
    if (run.start >= at) run.start += static_cast<uint32_t>(text.size());
    if (run.end > at) run.end += static_cast<uint32_t>(text.size());
  }
}

// The name of who said the words, as a label before them.
void make_label(Block& block, size_t title_end, size_t words_start) {
  size_t before = title_end;
  const char32_t last = previous_code_point(block.text, before);
  const std::string_view colon = is_ideographic(last) ? "：" : ": ";
  Block words = slice(block, words_start, block.text.size());
  block = slice(block, 0, title_end);
  insert(words, 0, block.text + std::string(colon));
  block = std::move(words);
}

}  // namespace

bool take_callout(Block& block, std::vector<Block>& blocks) {
  const std::string_view text = block.text;
  if (!text.starts_with("[!")) return true;
  size_t end = 2;
  while (end < text.size() && is_word_byte(text[end])) ++end;
  if (end == 2 || end >= text.size() || (text[end] != ']' && text[end] != '|')) return true;
  const std::string type = lower_ascii(text.substr(2, end - 2));
  end = text.find(']', end);
  if (end == text.npos) return true;
  ++end;
  if (end < text.size() && (text[end] == '-' || text[end] == '+')) ++end;  // folded or not
  const size_t line_end = std::min(text.find_first_of("\n\r", end), text.size());
  const Block title = slice(block, end, line_end);
  const bool has_words = line_end < text.size();
  block = slice(block, title.text.empty() ? line_end : end, text.size());
  if (title.text.empty() || !has_words) return !block.text.empty();
  const size_t title_end = block.text.find_first_of("\n\r");
  if ((type == "quote" || type == "cite") && reads_as_name(title.text)) {
    make_label(block, title.text.size(), title_end + 1);
    return true;
  }
  blocks.push_back(title);
  block = slice(block, title_end + 1, block.text.size());
  block.ordinal.clear();
  return !block.text.empty();
}

void take_tick_box(Block& block) {
  const std::string_view text = block.text;
  if (block.kind != UnitKind::kListItem || text.size() < 4 || text[0] != '[' || text[2] != ']' ||
      text[3] != ' ')
    return;
  const bool is_ticked = text[1] == 'x' || text[1] == 'X';
  if (!is_ticked && text[1] != ' ') return;
  block = slice(block, 4, text.size());
  block.ordinal = is_ticked ? "☑" : "☐";
}

std::optional<Fence> container_fence(std::string_view line) {
  line = trimmed(line);
  if (!line.starts_with(":::")) return std::nullopt;
  line = trimmed(line.substr(std::min(line.find_first_not_of(':'), line.size())));
  if (line.empty()) return Fence{};
  size_t end = 0;
  while (end < line.size() && is_word_byte(line[end])) ++end;
  const std::string word = lower_ascii(line.substr(0, end));
  const bool is_known =
      std::find(std::begin(kContainers), std::end(kContainers), word) != std::end(kContainers);
  return Fence{true, std::string(is_known ? trimmed(line.substr(end)) : line)};
}

}  // namespace duidu
