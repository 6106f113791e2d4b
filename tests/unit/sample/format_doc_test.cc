// The examples in assets/docs/format.md are what an author copies: each must open just as the page around it
// says.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "align/link_article.h"
#include "import/import.h"
#include "unit/golden.h"

namespace duidu {
namespace {

struct Example {
  std::string name;
  std::string text;
};

// A fence of the page with this word, and the name under which what is inside is opened.
std::string file_name(const std::string& fence) {
  const std::string word = fence.substr(3);
  return "bridge." + (word == "markdown" ? "md" : word == "json" ? word : "txt");
}

// Every fenced block of the page.
std::vector<Example> all_examples() {
  std::istringstream page(test::read_file(std::filesystem::path(DUIDU_ASSETS_DIR) / "docs" / "format.md"));
  std::vector<Example> found;
  bool is_inside = false;
  for (std::string line; std::getline(page, line);) {
    const bool is_fence = line.compare(0, 3, "```") == 0;
    if (is_fence && !is_inside) found.push_back({file_name(line), {}});
    if (!is_fence && is_inside) found.back().text += line + "\n";
    is_inside ^= is_fence;
  }
  return found;
}

// Those for authors, and those for programs.
std::vector<Example> examples(bool for_programs = false) {
  std::vector<Example> found = all_examples();
  std::erase_if(found, [&](const Example& one) { return one.name.ends_with(".json") != for_programs; });
  return found;
}

Article open(const Example& example) {
  Result<Imported> imported = import_article(example.text, example.name);
  if (!imported) return {};
  EXPECT_TRUE(imported.value().remarks.empty()) << example.text;
  return link_article(std::move(imported.value().article)).article;
}

TEST(FormatDoc, HasBothFormatsInBothLanguages) {
  const std::vector<Example> all = examples();
  ASSERT_EQ(all.size(), 4u);
  EXPECT_EQ(open(all[0]).language(), "zh-Hans");
  EXPECT_EQ(open(all[1]).language(), "zh-Hans");
  EXPECT_EQ(open(all[2]).language(), "en");
  EXPECT_EQ(open(all[3]).language(), "en");
}

TEST(FormatDoc, TheFileOfAProgramBringsALinkBetweenTheSameWords) {
  const std::vector<Example> all = examples(true);
  ASSERT_EQ(all.size(), 2u);
  for (const Example& example : all) {
    const Result<Imported> imported = import_article(example.text, example.name);
    ASSERT_TRUE(imported.ok()) << imported.error().line << ": " << imported.error().message;
    const Article& article = imported.value().article;
    ASSERT_EQ(article.links.size(), 1u);
    const auto words = [&](const std::vector<Span>& spans) {
      return article.unit(spans.at(0).unit).text.substr(spans[0].start, spans[0].end - spans[0].start);
    };
    EXPECT_EQ(words(article.links[0].commentary), words(article.links[0].interview));
    EXPECT_GE(words(article.links[0].interview).size(), 12u);
  }
}

TEST(FormatDoc, EveryExampleOpensAsAWholeArticle) {
  for (const Example& example : examples()) {
    const Article article = open(example);
    EXPECT_FALSE(article.title().empty());
    EXPECT_FALSE(article.author().empty());
    EXPECT_EQ(article.date(), "2025-03-02");
    ASSERT_EQ(article.interview().turns.size(), 4u) << example.text;
    for (size_t i = 0; i < 4; ++i)
      EXPECT_EQ(article.interview().turns[i].role, i % 2 == 0 ? Role::kQuestion : Role::kAnswer);
    ASSERT_EQ(article.commentaries().size(), 1u);
    EXPECT_FALSE(article.commentaries()[0].title.empty());
    ASSERT_FALSE(article.links.empty()) << example.text;
    for (size_t i = 1; i < article.links.size(); ++i) EXPECT_EQ(article.links[i].kind, LinkKind::kTopic);
    EXPECT_EQ(article.links[0].level, LinkLevel::kExact);
  }
}

TEST(FormatDoc, MarkdownExamplesShowALongAnswerAReQuotedOneAndACritic) {
  for (const Example& example : examples()) {
    if (example.name != "bridge.md") continue;
    const Article article = open(example);
    ASSERT_EQ(article.interview().turns.size(), 4u);
    EXPECT_EQ(article.interview().turns[1].units.size(), 2u);
    ASSERT_EQ(article.commentaries().size(), 1u);
    const Commentary& commentary = article.commentaries()[0];
    EXPECT_FALSE(commentary.author.empty());
    EXPECT_EQ(commentary.blocks[0].kind, UnitKind::kQuote);
    EXPECT_EQ(commentary.blocks[0].speaker, article.interview().turns[1].speaker);
  }
}

}  // namespace
}  // namespace duidu
