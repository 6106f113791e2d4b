#include "import/markdown/lines.h"

#include <algorithm>
#include <string>

#include "import/text/list_items.h"

namespace duidu {
namespace {

constexpr size_t kMaxFootnoteMark = 32;

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  const std::vector<size_t> starts = line_starts(text);
  for (size_t i = 0; i < starts.size(); ++i) {
    const size_t end = i + 1 < starts.size() ? starts[i + 1] - 1 : text.size();
    lines.push_back(trimmed(text.substr(starts[i], end - starts[i])));
  }
  return lines;
}

// The line below a table's head: "|---|:--:|".
bool is_table_ruler(std::string_view line) {
  return line.find('|') != line.npos && line.find('-') != line.npos &&
         line.find_first_not_of("|-: ") == line.npos;
}

// The number of the line that is a table's head: the one above the ruler. Without a table, the count of the lines.
size_t table_head(const std::vector<std::string_view>& lines) {
  for (size_t i = 1; i < lines.size(); ++i) {
    if (is_table_ruler(lines[i]) && lines[i - 1].find('|') != lines[i - 1].npos) return i - 1;
  }
  return lines.size();
}

// A table row as text: without outer bars, cells separated by " | ".
std::string row(std::string_view line) {
  if (line.front() == '|') line.remove_prefix(1);
  if (!line.empty() && line.back() == '|') line.remove_suffix(1);
  std::string out;
  for (size_t start = 0; start <= line.size();) {
    const size_t end = std::min(line.find('|', start), line.size());
    if (start > 0) out += " | ";
    out += trimmed(line.substr(start, end - start));
    start = end + 1;
  }
  return out;
}

// Length in bytes of the marker "[^1]" of "[^1]: text", or 0.
size_t footnote_marker(std::string_view line) {
  if (line.substr(0, 2) != "[^") return 0;
  const size_t close = line.substr(0, kMaxFootnoteMark).find("]:");
  return close == line.npos ? 0 : close + 1;
}

// A marker in the middle of a paragraph whose form cmark knows but did not accept is prose ("…the year\n14. It was").
bool starts_own_line(std::string_view line) {
  if (footnote_marker(line)) return true;
  const auto item = list_marker(line);
  return item && (item->ordinal[0] & 0x80 || item->text_start == item->ordinal.size());
}

// Sets the kind of `part` by its first characters. False if they mean nothing.
bool take_marker(Block& part) {
  size_t text_start = 0;
  if (const size_t footnote = footnote_marker(part.text)) {
    part.kind = UnitKind::kFootnote;
    part.ordinal = part.text.substr(0, footnote);
    text_start = footnote + 1;
  } else if (const auto item = list_marker(part.text)) {
    part.kind = UnitKind::kListItem;
    part.ordinal = item->ordinal;
    text_start = item->text_start;
  } else {
    return false;
  }
  part = slice(part, text_start, part.text.size());
  return true;
}

void append_table(const std::vector<std::string_view>& lines, size_t head, std::vector<Block>& blocks) {
  Block table;
  table.kind = UnitKind::kTable;
  for (size_t i = head; i < lines.size(); ++i) {
    if (i == head + 1 || lines[i].empty()) continue;
    if (!table.text.empty()) table.text += '\n';
    table.text += row(lines[i]);
  }
  blocks.push_back(std::move(table));
}

void append_cut(const Block& block, std::vector<Block>& blocks) {
  std::vector<size_t> cuts;
  for (const size_t start : line_starts(block.text)) {
    const std::string_view line = trimmed(std::string_view(block.text).substr(start));
    if (start == 0 || starts_own_line(line)) cuts.push_back(start);
  }
  Slicer slicer(block);
  for (size_t i = 0; i < cuts.size(); ++i) {
    Block part = slicer.cut(cuts[i], i + 1 < cuts.size() ? cuts[i + 1] : block.text.size());
    Block marked = part;
    if (take_marker(marked) && !marked.text.empty()) part = std::move(marked);
    if (!part.text.empty()) blocks.push_back(std::move(part));
  }
}

}  // namespace

void append_with_own_lines(Block block, std::vector<Block>& blocks) {
  if (block.kind != UnitKind::kParagraph) {
    blocks.push_back(slice(block, 0, block.text.size()));
    return;
  }
  const std::vector<size_t> starts = line_starts(block.text);
  const std::vector<std::string_view> lines = lines_of(block.text);
  const size_t head = table_head(lines);
  if (head < lines.size()) {
    if (head > 0) append_cut(slice(block, 0, starts[head]), blocks);
    append_table(lines, head, blocks);
  } else {
    append_cut(block, blocks);
  }
}

}  // namespace duidu
