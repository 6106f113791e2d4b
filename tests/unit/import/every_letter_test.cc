// Every letter and digit of a text, as a second parser sees them, stands in the article or in its set-apart part.
#include <gtest/gtest.h>

#include <random>
#include <sstream>

#include "import/formats.h"
#include "import/import.h"
#include "letters/letters.h"
#include "text/utf8.h"
#include "unit/golden.h"
#include "unit/shared.h"

namespace duidu {
namespace {

bool is_plain(const std::string& name) { return name.find(".txt") != std::string::npos; }

std::string lost(const std::string& bytes, const std::string& name) {
  const Result<Imported> imported = import_article(bytes, name);
  if (!imported) return {};
  const Utf8 text = Utf8::from_bytes(bytes);
  const std::string source(text.view());
  const bool is_markdown = format_of({source, name}).name == "Markdown";
  return test::lost_letters(is_markdown ? test::markdown_text(source) : source, imported.value().article);
}

TEST(EveryLetter, OfTheGoldens) {
  for (const test::Golden& golden : test::load_goldens(DUIDU_CASES_DIR "/import"))
    EXPECT_EQ(lost(golden.input, is_plain(golden.name) ? "a.txt" : "a.md"), "") << golden.name;
}

TEST(EveryLetter, OfTheSharedCases) {
  const auto folder = test::shared_file("cases/articles");
  if (!folder) GTEST_SKIP() << "DUIDU_SHARED names no folder with cases/articles";
  for (const auto& entry : std::filesystem::recursive_directory_iterator(*folder)) {
    const std::string name = entry.path().filename().string();
    if (name == "README.md" || (!name.ends_with(".md") && !name.ends_with(".txt"))) continue;
    EXPECT_EQ(lost(test::read_file(entry.path()), name), "") << name;
  }
}

// What is lost must be seen: a text is not counted twice, and a word less is told.
TEST(EveryLetter, TheOracleSeesAWordLess) {
  const Result<Imported> imported = import_article("# T\n\nThe lamp.\n\n[^1]: Note\n", "a.md");
  ASSERT_TRUE(imported.ok());
  EXPECT_EQ(test::lost_letters("T The lamp 1 Note", imported.value().article), "");
  EXPECT_EQ(test::lost_letters("T The lamps 1 Note 灯", imported.value().article), "s灯");
}

// Pieces with meaning in any order; each has words of its own, so that what is said elsewhere cannot stand in for it.
std::string random_text(std::mt19937& random, const char* const* pieces, size_t piece_count) {
  std::string text;
  for (size_t n = random() % 40; n > 0; --n) {
    text += pieces[random() % piece_count];
    if (random() % 3 == 0) text += "词" + std::to_string(random() % 100000) + " ";
  }
  return text;
}

constexpr const char* kMarkdownPieces[] = {"# 一 ",
                                           "## 二 ",
                                           "\n\n",
                                           "\n",
                                           "\n",
                                           "**",
                                           "*",
                                           "__",
                                           "_",
                                           "`",
                                           "```\n",
                                           "> ",
                                           "- ",
                                           "1. ",
                                           "    ",
                                           "[^1]",
                                           "[^1]: ",
                                           "[^a]: ",
                                           "[1] ",
                                           "[name]: ",
                                           "[名]: ",
                                           "[ref]: http://a.b/c ",
                                           "](http://x.y/z)",
                                           "[",
                                           "![",
                                           "](a.png \"t\")",
                                           "<div>",
                                           "</div>",
                                           "<p>",
                                           "</p>",
                                           "<b>",
                                           "</b>",
                                           "<br>",
                                           "<blockquote>\n",
                                           "</blockquote>\n",
                                           "<ul><li>",
                                           "</li></ul>",
                                           "<table><tr><td>",
                                           "</td><td>",
                                           "</td></tr></table>",
                                           "<!-- ",
                                           " -->",
                                           "<ruby>",
                                           "<rt>",
                                           "</rt></ruby>",
                                           "<script>",
                                           "</script>",
                                           "<span hidden>",
                                           "</span>",
                                           "<figure>",
                                           "<figcaption>",
                                           "</figcaption></figure>",
                                           "| a | b |\n",
                                           "|---|---|\n",
                                           "> [!NOTE] ",
                                           "::: tip ",
                                           "\n:::\n",
                                           "- [ ] ",
                                           "- [x] ",
                                           "&nbsp;",
                                           "&amp;",
                                           "\\*",
                                           "记者：",
                                           "**记者：**",
                                           "林溪：",
                                           "Q: ",
                                           "A: ",
                                           "---\n",
                                           "***\n",
                                           "title: ",
                                           "+++\n",
                                           "作者：",
                                           "责编：",
                                           "推荐阅读\n\n",
                                           "3 条评论\n\n",
                                           "点击关注 ",
                                           "广告\n\n",
                                           "Copyright 2024 ",
                                           "因为河流会改道。",
                                           "words and more ",
                                           "为什么？",
                                           "一、",
                                           "• ",
                                           "=====\n",
                                           "-----\n",
                                           "-- \n",
                                           "  \n",
                                           "\t",
                                           "<",
                                           ">",
                                           "\"",
                                           "'"};

// --gtest_random_seed=N tries others. Google Test's own seed would be another one in every run.
unsigned other_seed() { return static_cast<unsigned>(GTEST_FLAG_GET(random_seed)); }

TEST(EveryLetter, OfRandomMarkdown) {
  std::mt19937 random(21 + other_seed());
  for (int round = 0; round < 6000; ++round) {
    const std::string text = random_text(random, kMarkdownPieces, std::size(kMarkdownPieces));
    const std::string gone = lost(text, "a.md");
    if (!gone.empty()) FAIL() << "round " << round << " lost " << gone << " of:\n" << text;
  }
}

TEST(EveryLetter, OfRandomPlainText) {
  std::mt19937 random(22 + other_seed());
  for (int round = 0; round < 6000; ++round) {
    const std::string text = random_text(random, kMarkdownPieces, std::size(kMarkdownPieces));
    const std::string gone = lost(text, "a.txt");
    if (!gone.empty()) FAIL() << "round " << round << " lost " << gone << " of:\n" << text;
  }
}

// Lines of all goldens, mixed: nearer to what people write.
TEST(EveryLetter, OfMixedLines) {
  std::vector<std::string> lines;
  for (const test::Golden& golden : test::load_goldens(DUIDU_CASES_DIR "/import")) {
    std::istringstream input(golden.input);
    for (std::string line; std::getline(input, line);) lines.push_back(line);
  }
  std::mt19937 random(23 + other_seed());
  for (int round = 0; round < 4000; ++round) {
    std::string text;
    for (size_t n = random() % 50; n > 0; --n) {
      const std::string& line = lines[random() % lines.size()];
      const size_t number = random() % 100000;
      text += line + (random() % 3 == 0 ? " 词" + std::to_string(number) : "") +
              (random() % 2 == 0 ? "\n" : "\n\n");
    }
    for (const char* name : {"a.md", "a.txt"}) {
      const std::string gone = lost(text, name);
      if (!gone.empty()) FAIL() << "round " << round << " lost " << gone << " of " << name << ":\n" << text;
    }
  }
}

}  // namespace
}  // namespace duidu
