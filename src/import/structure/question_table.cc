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
    const LabelWord word = label_word(label_key(cell));
    asks |= word == LabelWord::kAsks;
    answers |= word == LabelWord::kAnswers;
  }
  return asks && answers && head.size() <= 4;
}

void unfold(const Block& table, const std::vector<std::string_view>& rows, std::vector<Block>& out) {
  const std::vector<std::string_view> head = cut(rows[0], kBetweenCells);
  for (size_t i = 1; i < rows.size(); ++i) {
    const std::vector<std::string_view> cells = cut(rows[i], kBetweenCells);
    std::string number;  // of a column before the words
    for (size_t column = 0; column < cells.size(); ++column) {
      if (cells[column].empty()) continue;
      const bool has_label = column < head.size() && is_role_word(label_key(head[column]));
      if (!has_label && column + 1 < cells.size()) {
        number += std::string(cells[column]) + " ";
        continue;
      }
      Block block;
      block.source = table.source;
      if (has_label) block.text = std::string(head[column]) + "：";
      block.text += std::exchange(number, {}) + std::string(cells[column]);
      out.push_back(std::move(block));
    }
  }
}

}  // namespace

void unfold_question_tables(std::vector<Block>& blocks) {
  const auto is_table = [](const Block& block) { return block.kind == UnitKind::kTable; };
  if (std::none_of(blocks.begin(), blocks.end(), is_table)) return;
  std::vector<Block> out;
  for (Block& block : blocks) {
    const std::vector<std::string_view> rows =
        is_table(block) ? cut(block.text, "\n") : std::vector<std::string_view>();
    if (rows.size() >= 2 && heads_conversation(cut(rows[0], kBetweenCells))) {
      unfold(block, rows, out);
    } else {
      out.push_back(std::move(block));
    }
  }
  blocks = std::move(out);
}

}  // namespace duidu
