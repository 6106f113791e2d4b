#include "export/json.h"

#include <gtest/gtest.h>

#include "import/article_json/json.h"
#include "random_article.h"

namespace duidu {
namespace {

// What the reader changes in text: see import/json.cc.
void clean(std::string& text) {
  for (char& byte : text) {
    if (byte == '\r') byte = ' ';
  }
}

void clean(std::vector<Unit>& units) {
  for (Unit& unit : units) {
    for (std::string* text : {&unit.ordinal, &unit.speaker, &unit.text}) clean(*text);
    for (Inline& run : unit.inlines) clean(run.href);
  }
}

Article cleaned(Article article) {
  clean(article.title);
  for (Turn& turn : article.interview.turns) {
    clean(turn.speaker);
    clean(turn.units);
  }
  for (Commentary& c : article.commentaries) {
    for (std::string* text : {&c.title, &c.author, &c.date, &c.source_url}) clean(*text);
    clean(c.blocks);
  }
  for (Link& link : article.links) {
    clean(link.reason);
    clean(link.note);
  }
  for (Note& note : article.notes) {
    clean(note.text);
    clean(note.color);
  }
  return article;
}

TEST(ArticleJson, EveryArticleComesBackAsItWas) {
  for (uint32_t seed = 0; seed < 600; ++seed) {
    const Article article = cleaned(test::RandomArticle(seed, test::Ids::kPlain).make());
    const Result<Article> read = read_article_json(write_article_json(article));
    ASSERT_TRUE(read.ok()) << seed << ": " << read.error().line << ": " << read.error().message;
    ASSERT_TRUE(read.value() == article) << seed << "\n" << write_article_json(article);
  }
}

TEST(ArticleJson, CutOffAnywhereItIsRefusedWithALine) {
  const std::string json = write_article_json(test::RandomArticle(7, test::Ids::kPlain).make());
  ASSERT_GT(json.size(), 1000u);
  for (size_t size = 0; size + 2 < json.size(); ++size) {
    const Result<Article> read = read_article_json(std::string_view(json).substr(0, size));
    ASSERT_FALSE(read.ok()) << size;
    ASSERT_TRUE(size == 0 || read.error().line > 0) << size;
  }
}

TEST(ArticleJson, AnyByteMayBeWrongAndNothingBreaks) {
  const std::string json = write_article_json(test::RandomArticle(11, test::Ids::kPlain).make());
  std::mt19937 random(1);
  for (int round = 0; round < 3000; ++round) {
    std::string broken = json;
    broken[random() % broken.size()] = static_cast<char>(random());
    const Result<Article> read = read_article_json(broken);
    if (read.ok()) {
      EXPECT_FALSE(write_article_json(read.value()).empty());
    }
  }
}

TEST(ArticleJson, OffsetsInFilesAreCodePoints) {
  Article article;
  Unit unit;
  unit.id = "b1";
  unit.text = "对𠮷x读";
  unit.inlines = {{3, 8, InlineStyle::kStrong, ""}};
  article.commentaries = {{"c1", "", "", "", "", {unit}}};
  EXPECT_NE(write_article_json(article).find("\"start\":1,\"end\":3,\"style\":\"strong\""),
            std::string::npos);
}

TEST(ArticleJson, HasOneLineAUnit) {
  Article article;
  article.interview.turns = {{"t1", "A", Role::kQuestion, {Unit{}, Unit{}}}};
  article.interview.turns[0].units[0].id = "p1";
  article.interview.turns[0].units[1].id = "p2";
  const std::string json = write_article_json(article);
  EXPECT_NE(json.find("\n   {\"id\":\"p1\""), std::string::npos) << json;
  EXPECT_NE(json.find("\n   {\"id\":\"p2\""), std::string::npos) << json;
}

}  // namespace
}  // namespace duidu
