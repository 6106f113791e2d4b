// What the user brings becomes an article with its links, or an error that says why not.
#include "opening/open_article.h"

#include <gtest/gtest.h>

#include "base/phrases.h"
#include "unit/link_rule.h"

namespace duidu {
namespace {

using Keys = std::vector<std::string_view>;

constexpr std::string_view kArticle =
    "记者：这座桥修了多久？\n\n老陈：前后修了十一年，中间停过两回，都是因为没有钱。\n\n"
    "记者：后来呢？\n\n老陈：后来大家一块一块砖地捐，就修成了。\n\n"
    "## 评论\n\n他说“前后修了十一年，中间停过两回”，这句话最要紧。\n";
constexpr std::string_view kTalk = "Reporter: Why maps?\n\nLin: Rivers move in every summer.\n";

TEST(OpenArticleTest, TheQuotationIsLinked) {
  const Result<Opened> opened = open_article(kArticle, "bridge.md");
  ASSERT_TRUE(opened);
  const Article& article = opened.value().article;
  EXPECT_EQ(article.interview().turns.size(), 4u);
  ASSERT_EQ(article.links.size(), 1u);
  const Span& quoted = article.links[0].interview.front();
  EXPECT_EQ(article.unit(quoted.unit).text.substr(quoted.start, quoted.end - quoted.start),
            "前后修了十一年，中间停过两回");
  EXPECT_EQ(opened.value().remarks, Keys());
}

TEST(OpenArticleTest, LinksThatAFileBringsAreKept) {
  for (const test::LinkRuleCase& file : test::link_rule_cases()) {
    const Result<Opened> opened = open_article(file.content, file.name);
    ASSERT_TRUE(opened) << file.story << ": " << opened.error().message;
    EXPECT_EQ(test::names_of_links(opened.value().article), file.links) << file.story;
  }
}

TEST(OpenArticleTest, RemarksAreKeysOfPhrases) {
  const Result<Opened> opened = open_article("An essay with a broken byte: \xff.\n\nNobody asks.\n", "e.txt");
  ASSERT_TRUE(opened);
  EXPECT_EQ(opened.value().remarks, (Keys{"remark.replaced_bytes", "remark.no_interview"}));
  for (const std::string_view key : opened.value().remarks) EXPECT_NE(phrase(Language::kEnglish, key), key);
}

TEST(OpenArticleTest, ASideThatAPartNeedNotHaveIsNotRemarked) {
  EXPECT_EQ(read_part(kTalk, "a.txt", Part::kFirst).value().remarks, Keys());
  EXPECT_EQ(read_part(kTalk, "a.txt", Part::kAttached).value().remarks, Keys()) << "it is all commentary";
  EXPECT_EQ(read_part("An essay.", "a.txt", Part::kFirst).value().remarks, Keys{"remark.no_interview"});
  EXPECT_EQ(read_part("An essay.", "a.txt", Part::kAttached).value().remarks, Keys());
}

TEST(OpenArticleTest, JoinedFilesAreLinkedAnewButForWhatSomebodyMade) {
  const std::vector<test::LinkRuleCase> cases = test::link_rule_cases();
  const auto part = [](const test::LinkRuleCase& file) {
    return read_part(file.content, file.name, Part::kFirst).value().article;
  };
  const Article essay =
      read_part("他说“前后修了十一年，中间停过两回”。", "b.txt", Part::kAttached).value().article;
  EXPECT_TRUE(part(cases[0]).links.empty()) << "parts are not linked";
  EXPECT_EQ(test::names_of_links(open_joined(part(cases[0]), {essay}).article), "l1 auto, l2 auto");
  EXPECT_EQ(test::names_of_links(open_joined(part(cases[3]), {essay}).article), "l1 auto, l2 auto");
  EXPECT_EQ(open_joined(part(cases[5]), {essay}).article.removed.size(), 1u);
}

TEST(OpenArticleTest, NothingToReadIsAnError) {
  EXPECT_EQ(open_article("  \n ", "blank.txt").error().code, ErrorCode::kEmpty);
  EXPECT_EQ(open_article(std::string_view("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16), "p.png").error().code,
            ErrorCode::kBinary);
}

}  // namespace
}  // namespace duidu
