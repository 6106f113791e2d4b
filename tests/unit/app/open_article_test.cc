// What the reader brings becomes an article with its links, or an error that says why not.
#include "app/open_article.h"

#include <gtest/gtest.h>

namespace duidu {
namespace {

constexpr std::string_view kArticle =
    "记者：这座桥修了多久？\n\n老陈：前后修了十一年，中间停过两回，都是因为没有钱。\n\n"
    "记者：后来呢？\n\n老陈：后来大家一块一块砖地捐，就修成了。\n\n"
    "## 评论\n\n他说“前后修了十一年，中间停过两回”，这句话最要紧。\n";

TEST(OpenArticleTest, TheQuotationIsLinked) {
  const Result<OpenedArticle> opened = open_article(kArticle, "bridge.md");
  ASSERT_TRUE(opened);
  const Article& article = *opened.value().article;
  EXPECT_EQ(article.interview().turns.size(), 4u);
  ASSERT_EQ(article.links.size(), 1u);
  const Span& quoted = article.links[0].interview.front();
  EXPECT_EQ(article.unit(quoted.unit).text.substr(quoted.start, quoted.end - quoted.start),
            "前后修了十一年，中间停过两回");
  EXPECT_FALSE(opened.value().notice);
}

TEST(OpenArticleTest, AnEssayOpensAndSaysThatNoInterviewWasFound) {
  const Result<OpenedArticle> opened =
      open_article("这是一篇短文。\n\n没有人提问，也没有人回答。\n", "essay.txt");
  ASSERT_TRUE(opened);
  ASSERT_TRUE(opened.value().notice);
  EXPECT_EQ(opened.value().notice->text, phrase(Language::kChinese, "remark.no_interview"));
}

TEST(OpenArticleTest, SeveralRemarksAreSeveralSentences) {
  const Result<OpenedArticle> opened =
      open_article("An essay with a broken byte: \xff.\n\nNobody asks.\n", "e.txt");
  ASSERT_TRUE(opened);
  ASSERT_TRUE(opened.value().notice);
  for (const char* key : {"remark.no_interview", "remark.replaced_bytes"}) {
    EXPECT_NE(opened.value().notice->text.find(phrase(Language::kEnglish, key)), std::string::npos) << key;
  }
}

TEST(OpenArticleTest, NothingToReadIsAnError) {
  EXPECT_EQ(open_article("  \n ", "blank.txt").error().code, ErrorCode::kEmpty);
  EXPECT_EQ(open_article(std::string_view("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16), "p.png").error().code,
            ErrorCode::kBinary);
}

}  // namespace
}  // namespace duidu
