#include "import/structure/question_table.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "import/structure/role_words.h"

namespace duidu {
namespace {

constexpr std::string_view kBetweenCells = " | ";

std::vector<std::string_view> cut(std::string_view text, std::string_view mark) {
  std::vector<std::string_view> parts;
  while (true) {
    const size_t at = text.find(mark);
    parts.push_back(trimmed(text.substr(0, at)));
    if (at == text.npos) return parts;
    text.remove_prefix(at + mark.size());
  }
}

// Columns headed by a word for one who asks and one who answers; a column of numbers or times may stand before them.
bool heads_conversation(const std::vector<std::string_view>& head) {
  bool asks = false, answers = false;
  for (const std::string_view cell : head) {
    const std::string key = label_key(cell);
    if (!is_role_word(key)) continue;
    const LabelWord word = label_word(key);
    asks |= word == LabelWord::kAsks;
    answers |= word == LabelWord::kAnswers;
  }
  return asks && answers && head.size() <= 4;
}

bool is_label(std::string_view head) { return is_role_word(label_key(head)); }

void unfold(const Block& table, const std::vector<std::string_view>& rows, Blocks& out) {
  const std::vector<std::string_view> head = cut(rows[0], kBetweenCells);
  for (const std::string_view cell : head) {
    if (cell.empty() || is_label(cell)) continue;
    Block block;
    block.source = table.source;
    block.text = cell;
    block.apart = ApartKind::kLeftover;
    out.apart.push_back(std::move(block));
  }
  for (size_t i = 1; i < rows.size(); ++i) {
    const std::vector<std::string_view> cells = cut(rows[i], kBetweenCells);
    std::string number;  // of a column before the words
    for (size_t column = 0; column < cells.size(); ++column) {
      if (cells[column].empty()) continue;
      const bool has_label = column < head.size() && is_label(head[column]);
      if (!has_label && column + 1 < cells.size()) {
        number += std::string(cells[column]) + " ";
        continue;
      }
      Block block;
      block.source = table.source;
      if (has_label) block.text = std::string(head[column]) + "：";
      block.text += std::exchange(number, {}) + std::string(cells[column]);
      out.article.push_back(std::move(block));
    }
    if (number.empty()) continue;
    Block block;
    block.source = table.source;
    block.text = std::move(number);
    out.article.push_back(std::move(block));
  }
}

}  // namespace

void unfold_question_tables(Blocks& blocks) {
  const auto is_table = [](const Block& block) { return block.kind == UnitKind::kTable; };
  if (std::none_of(blocks.article.begin(), blocks.article.end(), is_table)) return;
  Blocks out;
  out.apart = std::move(blocks.apart);
  for (Block& block : blocks.article) {
    const std::vector<std::string_view> rows =
        is_table(block) ? cut(block.text, "\n") : std::vector<std::string_view>();
    if (rows.size() >= 2 && heads_conversation(cut(rows[0], kBetweenCells))) {
      unfold(block, rows, out);
    } else {
      out.article.push_back(std::move(block));
    }
  }
  std::stable_sort(out.apart.begin(), out.apart.end(),
                   [](const Block& a, const Block& b) { return a.source < b.source; });
  blocks = std::move(out);
}

}  // namespace duidu
