#include "import/structure/metadata.h"

#include <gtest/gtest.h>

#include "import/structure/front_matter.h"

namespace duidu {
namespace {

// The lines as blocks behind a title; what is left of them.
std::string left_of(const std::vector<std::string>& lines, Texts& texts) {
  std::vector<Block> blocks(1);
  blocks[0].text = "The river map";
  for (const std::string& line : lines) {
    blocks.emplace_back();
    blocks.back().text = line;
  }
  Blocks of_text = numbered(std::move(blocks));
  take_metadata(of_text, texts);
  std::string left;
  for (const Block& block : of_text.article) left += block.text + "\n";
  return left;
}

std::string left_of(const std::vector<std::string>& lines) {
  Texts texts;
  return left_of(lines, texts);
}

TEST(Metadata, LinesOfABlogExportAreTaken) {
  for (const char* line :
       {"less than 1 minute read", "12 min read", "5 minutes read", "阅读时间约 5 分钟",
        "Published:", "Published: January 27, 2025", "2025-01-27", "2025年1月27日", "Jan 27, 2025",
        "By Ada Field", "作者：周宁", "Author: Ada Field", "标签: 地图", "Ada: Ada"}) {
    const bool is_metadata = std::string(line) != "Ada: Ada";
    EXPECT_EQ(left_of({line, "Text."}), is_metadata ? "Text.\n" : std::string(line) + "\nText.\n") << line;
  }
}

TEST(Metadata, SentencesAreNot) {
  for (const char* line :
       {"By noon the river had moved.", "I read it in 5 minutes.", "In 1998 the river moved.",
        "By Any Other Name, Still a River", "时间会改变河流", "1998", "12 rivers"}) {
    EXPECT_EQ(left_of({line, "Text."}), std::string(line) + "\nText.\n") << line;
  }
}

TEST(Metadata, FieldsAreFilledOnceFromTheFirst) {
  Texts texts;
  EXPECT_EQ(left_of({"By Ada Field · 2025-01-27 · 5 min read", "Author: Lin Zhao",
                     "Source: https://example.org/a", "Text."},
                    texts),
            "Text.\n");
  EXPECT_EQ(texts.title, "The river map");
  EXPECT_EQ(texts.author, "Ada Field");
  EXPECT_EQ(texts.date, "2025-01-27");
  EXPECT_EQ(texts.source_url, "https://example.org/a");
}

TEST(Metadata, OnlyAtHeadAndFoot) {
  EXPECT_EQ(left_of({"Text.", "2025-01-27", "More text.", "Tags: maps"}), "Text.\n2025-01-27\nMore text.\n");
}

TEST(FrontMatter, IsReadAndSkipped) {
  Texts texts;
  texts.language = "en";
  EXPECT_EQ(take_front_matter("---\ntitle: 'The river: a map'\nauthor: Ada\nlayout: post\n---\nText", texts),
            "Text");
  EXPECT_EQ(texts.title, "The river: a map");
  EXPECT_EQ(texts.author, "Ada");
  EXPECT_EQ(texts.language, "en");
}

TEST(FrontMatter, RulesAreNot) {
  for (const char* text : {"---\n", "---", "---\nText\n---\nText", "---\na: b\n", "--- \na: b\n---\n",
                           "text\n---\na: b\n---\n"}) {
    Texts texts;
    EXPECT_EQ(take_front_matter(text, texts), text);
  }
}

}  // namespace
}  // namespace duidu
