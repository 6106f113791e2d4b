// Articles for the tests of editing: short texts as people write them, put together at random, and a short way to name lines.
#pragma once

#include <memory>
#include <random>
#include <string>
#include <string_view>

#include "edit/editing.h"
#include "import/import.h"

namespace duidu::test {

inline std::shared_ptr<const Article> imported(std::string_view text, std::string_view name = "article.md") {
  Result<Imported> found = import_article(text, name);
  return std::make_shared<const Article>(found ? std::move(found.value().article) : Article());
}

// A text of up to thirty paragraphs of every kind that import tells apart. The same number gives the same text.
inline std::string random_text(uint32_t seed) {
  constexpr std::string_view kParagraphs[] = {
      "记者：这座桥修了多久？",
      "老陈：前后修了十一年。",
      "中间停过两回，都是因为没有钱。",
      "## 评论",
      "## 北风的评论",
      "他说“前后修了十一年”，这句话最要紧。",
      "> 老陈：中间停过两回。",
      "- 第一点\n- 第二点",
      "（笑）",
      "# 修桥",
      "采访人：小周",
      "---",
      "图源：视觉中国",
      "1. 先捐的是砖。\n2. 后捐的是人。",
      "Q: And then?",
      "A: Then it stood.",
      "旁白：天黑了。",
      "```\ncode\n```",
  };
  std::mt19937 random(seed);
  std::string text = random() % 3 == 0 ? "---\ntitle: 桥\nmood: calm\n---\n\n" : "";
  const uint32_t count = random() % 30;
  for (uint32_t i = 0; i < count; ++i) {
    text += kParagraphs[random() % std::size(kParagraphs)];
    text += "\n\n";
  }
  return text;
}

inline Edit random_edit(std::mt19937& random, uint32_t lines) {
  constexpr std::string_view kNames[] = {"记者", "老陈", "第三人", "A"};
  const auto kind = static_cast<EditKind>(random() % (static_cast<uint32_t>(EditKind::kAllRemark) + 1));
  const uint32_t first = static_cast<uint32_t>(random() % lines);
  return {kind, first, 1 + static_cast<uint32_t>(random() % 4), std::string(kNames[random() % 4])};
}

// A line each: "Q 记者|这座桥…"; "+" before the place of a line that opens a turn.
inline std::string listing(const ArticleLines& lines) {
  constexpr char kPlaces[] = {'Q', 'A', 'N', 'R', 'X'};
  std::string out;
  for (uint32_t i = 0; i < lines.count(); ++i) {
    const Line& line = lines.lines[i];
    out += line.opens ? "+" : " ";
    out += kPlaces[static_cast<size_t>(line.place)];
    out += " " + line.speaker + "|" + std::string(lines.text(i)) + "\n";
  }
  return out;
}

}  // namespace duidu::test
