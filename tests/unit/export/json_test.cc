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
  clean(article.own_texts().title);
  for (Turn& turn : article.own_texts().interview.turns) {
    clean(turn.speaker);
    clean(turn.units);
  }
  for (Commentary& c : article.own_texts().commentaries) {
    for (std::string* text : {&c.title, &c.author, &c.date, &c.source_url}) clean(*text);
    clean(c.blocks);
  }
  for (std::vector<Link>* links : {&article.links, &article.removed}) {
    for (Link& link : *links) {
      clean(link.reason);
      clean(link.note);
      if (!link.verdict) continue;
      for (CutWord& word : link.verdict->cut) clean(word.text);
      SaidBy& said_by = link.verdict->said_by;
      for (std::string* text : {&said_by.claimed, &said_by.speaker, &said_by.interview}) clean(*text);
    }
  }
  for (Note& note : article.notes) {
    for (std::string* text : {&note.text, &note.color, &note.author, &note.date}) clean(*text);
    for (Reply& reply : note.replies) {
      for (std::string* text : {&reply.author, &reply.date, &reply.text}) clean(*text);
    }
  }
  for (Apart& apart : article.own_texts().apart) clean(apart.text);
  for (InterviewPart& part : article.own_texts().interview.parts) {
    for (std::string* text :
         {&part.credit.title, &part.credit.author, &part.credit.date, &part.credit.source_url}) {
      clean(*text);
    }
  }
  for (Spelling& spelling : article.own_texts().interview.spellings) {
    clean(spelling.speaker);
    clean(spelling.label);
  }
  for (Correction& correction : article.own_texts().split.corrections) clean(correction.speaker);
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

// An object of every kind with fields of its own, written by hand.
const char* const kWithUnknown = R"({
 "format": "duidu-article", "version": 1, "mood": {"a": [1, "x y", {}], "b": null}, "title": "T", "mood": 1.50,
 "interview": {"turns": [
  {"units": [{"text": "a", "seen": true}, {"text": "b"}, {"future": "\"}", "text": "c"}], "place": [ ]}],
  "by": "\\"},
 "commentaries": [{"x\"y": 1e3, "blocks": [{"text": "d", "n": {"id": "q"}}]}],
 "links": [{"weight": 9007199254740993}], "notes": [{"unit": "t1.p1", "pin": "\u0041"}], "links": 7, "end": false})";

TEST(ArticleJson, FieldsItDoesNotKnowAreWrittenWhereTheyStood) {
  const Result<Article> article = read_article_json(kWithUnknown);
  ASSERT_TRUE(article.ok()) << article.error().message;
  const std::string json = write_article_json(article.value());
  for (const char* end :
       {R"("text":"a","inlines":[],"seen":true},)", R"("text":"b","inlines":[]},)",
        R"("text":"c","inlines":[],"future":"\"}"})", R"(],"place":[]})", R"(],"by":"\\"},)",
        R"(],"x\"y":1e3})", R"("n":{"id":"q"}})", R"("weight":9007199254740993})", R"("pin":"\u0041"})",
        R"(,"mood":{"a":[1,"x y",{}],"b":null},"mood":1.50,"end":false})"}) {
    EXPECT_NE(json.find(end), std::string::npos) << end << "\n" << json;
  }
  EXPECT_EQ(read_article_json(json).value(), article.value());
  EXPECT_EQ(write_article_json(read_article_json(json).value()), json);
}

// A second field of a known name would shadow the first one for other programs.
TEST(ArticleJson, OfAKnownNameTheFirstCountsAndTheOthersAreGone) {
  const Result<Article> article =
      read_article_json(R"({"format":"duidu-article","version":1,"title":"a","title":"b","title":7})");
  ASSERT_TRUE(article.ok());
  EXPECT_EQ(article.value().title(), "a");
  const std::string json = write_article_json(article.value());
  EXPECT_EQ(json.find("\"title\":\"a\""), json.rfind("\"title\":\"a\""));
  EXPECT_EQ(json.find("\"b\""), std::string::npos);
}

TEST(ArticleJson, LinksTakenAwayStayInTheFileAndAreNoLinks) {
  const Result<Article> article = read_article_json(R"({"format": "duidu-article", "version": 1,
    "links": [{"id": "l1", "state": "removed"}, {"id": "l2", "state": "orphan"}]})");
  ASSERT_TRUE(article.ok()) << article.error().message;
  ASSERT_EQ(article.value().links.size(), 1u);
  EXPECT_EQ(article.value().links[0].id, "l2");
  ASSERT_EQ(article.value().removed.size(), 1u);
  EXPECT_EQ(article.value().removed[0].id, "l1");
  EXPECT_EQ(article.value().removed[0].state, LinkState::kRemoved);
  const std::string json = write_article_json(article.value());
  EXPECT_LT(json.find("\"l2\""), json.find("\"l1\""));
  EXPECT_EQ(read_article_json(json).value(), article.value());
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
  article.own_texts().commentaries = {{"c1", "", "", "", "", {unit}}};
  EXPECT_NE(write_article_json(article).find("\"start\":1,\"end\":3,\"style\":\"strong\""),
            std::string::npos);
}

TEST(ArticleJson, HasOneLineAUnit) {
  Article article;
  article.own_texts().interview.turns = {{"t1", "A", Role::kQuestion, {Unit{}, Unit{}}}};
  article.own_texts().interview.turns[0].units[0].id = "p1";
  article.own_texts().interview.turns[0].units[1].id = "p2";
  const std::string json = write_article_json(article);
  EXPECT_NE(json.find("\n   {\"id\":\"p1\""), std::string::npos) << json;
  EXPECT_NE(json.find("\n   {\"id\":\"p2\""), std::string::npos) << json;
}

}  // namespace
}  // namespace duidu
