#include "app/split/rows.h"

#include <algorithm>

#include "base/ascii.h"

namespace duidu {
namespace {

constexpr std::string_view kRow = "split.list.";

}  // namespace

std::vector<SplitRow> split_rows(const ArticleLines& lines, const std::vector<uint32_t>& unfolded) {
  std::vector<SplitRow> rows;
  rows.reserve(lines.count());
  for (uint32_t line = 0; line < lines.count();) {
    uint32_t end = line;
    while (end < lines.count() && lines.lines[end].place == LinePlace::kApart) ++end;
    const auto seen = std::lower_bound(unfolded.begin(), unfolded.end(), line);
    const bool is_folded = end > line && (seen == unfolded.end() || *seen >= end);
    if (is_folded) {
      rows.push_back({line, end - line, true});
      line = end;
      continue;
    }
    for (end = std::max(end, line + 1); line < end; ++line) rows.push_back({line, 1, false});
  }
  return rows;
}

uint32_t row_with(const std::vector<SplitRow>& rows, uint32_t line) {
  const auto above = std::upper_bound(rows.begin(), rows.end(), line,
                                      [](uint32_t wanted, const SplitRow& row) { return wanted < row.line; });
  return above == rows.begin() ? 0 : static_cast<uint32_t>(above - rows.begin()) - 1;
}

std::string row_id(uint32_t line) { return std::string(kRow).append(std::to_string(line)); }

uint32_t line_of_id(std::string_view id) {
  if (!id.starts_with(kRow) || id.size() == kRow.size()) return kNoLine;
  uint32_t line = 0;
  for (const char digit : id.substr(kRow.size())) {
    if (!is_digit(digit)) return kNoLine;
    line = line * 10 + static_cast<uint32_t>(digit - '0');
  }
  return line;
}

}  // namespace duidu
