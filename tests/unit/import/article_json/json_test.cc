#include "import/article_json/json.h"

#include <gtest/gtest.h>

#include "base/limits.h"
#include "import/article_json/json_tree.h"

namespace duidu {
namespace {

std::string article_json(const std::string& rest) {
  return "{ \"format\": \"duidu-article\", \"version\": 1,\n" + rest + "}";
}

const char* const kBothSides =
    "\"interview\": { \"turns\": [ { \"units\": [ { \"text\": \"河流会改道\" } ] } ] },\n"
    "\"commentaries\": [ { \"blocks\": [ { \"text\": \"改道？\" } ] } ],\n";

Article read(const std::string& json) {
  const Result<Article> article = read_article_json(json);
  EXPECT_TRUE(article.ok()) << article.error().line << ": " << article.error().message;
  return article.ok() ? article.value() : Article{};
}

Error error_of(const std::string& json) {
  const Result<Article> article = read_article_json(json);
  EXPECT_FALSE(article.ok()) << json;
  return article.ok() ? Error{ErrorCode::kInput, "", 999} : article.error();
}

TEST(ArticleReader, FieldsThatAreMissingHaveTheirDefaults) {
  EXPECT_EQ(read(article_json("\"id\": \"\"")), Article{});
}

TEST(ArticleReader, MissingIdsComeFromThePosition) {
  const Article article = read(article_json(std::string(kBothSides) + "\"links\": [ {} ]"));
  EXPECT_EQ(article.interview().turns[0].id, "t1");
  EXPECT_EQ(article.interview().turns[0].units[0].id, "p1");
  EXPECT_EQ(article.commentaries()[0].id, "c1");
  EXPECT_EQ(article.commentaries()[0].blocks[0].id, "b1");
  EXPECT_EQ(article.links[0].id, "l1");
}

TEST(ArticleReader, UnknownFieldsDoNoHarm) {
  EXPECT_EQ(read(article_json("\"future\": { \"a\": [ null, true, -1.5e3 ] }, \"title\": \"x\"")).title(),
            "x");
}

TEST(ArticleReader, OffsetsAreCodePoints) {
  const Article article =
      read(article_json(std::string(kBothSides) +
                        "\"links\": [ { \"level\": \"exact\","
                        "\"interview\": [ { \"unit\": \"t1.p1\", \"start\": 3, \"end\": 5 } ],"
                        "\"commentary\": [ { \"unit\": \"c1.b1\", \"start\": 0, \"end\": 2 } ] } ]"));
  EXPECT_EQ(article.links[0].interview, (std::vector<Span>{{{Side::kInterview, 0, 0}, 9, 15}}));
  EXPECT_EQ(article.links[0].commentary, (std::vector<Span>{{{Side::kCommentary, 0, 0}, 0, 6}}));
  EXPECT_EQ(article.links[0].state, LinkState::kOk);
}

TEST(ArticleReader, ASpanThatDoesNotFitIsDroppedAndItsLinkAnOrphan) {
  for (const char* span :
       {R"("unit": "t1.p1", "start": 4, "end": 6)", R"("unit": "t1.p1", "start": 3, "end": 2)",
        R"("unit": "t9.p1", "start": 0, "end": 1)", R"("unit": "c1.b1", "start": 0, "end": 1)"}) {
    const Article article =
        read(article_json(std::string(kBothSides) + "\"links\": [ { \"interview\": [ {" + span +
                          "} ], \"commentary\": [ { \"unit\": \"c1.b1\", \"end\": 2 } ] } ]"));
    ASSERT_EQ(article.links.size(), 1u);
    EXPECT_TRUE(article.links[0].interview.empty()) << span;
    EXPECT_EQ(article.links[0].commentary.size(), 1u);
    EXPECT_EQ(article.links[0].state, LinkState::kOrphan) << span;
  }
}

TEST(ArticleReader, ANoteBeyondItsUnitStandsAtTheEnd) {
  const Article article = read(
      article_json(std::string(kBothSides) + R"("notes": [ { "unit": "t1.p1", "start": 90, "end": 99 } ])"));
  EXPECT_EQ(article.notes[0].span.start, 15u);
  EXPECT_EQ(article.notes[0].span.end, 15u);
}

TEST(ArticleReader, ANoteOnNothingIsAMistakeForItWouldBeLost) {
  EXPECT_EQ(error_of(article_json(std::string(kBothSides) + R"("notes": [ { "unit": "t8.p1" } ])")).line, 4u);
}

TEST(ArticleReader, NulAndCarriageReturnStayOneCodePoint) {
  const Article article = read(article_json(R"("title": "a\u0000b\r\nc")"));
  EXPECT_EQ(article.title(), "a\uFFFDb \nc");
}

TEST(ArticleReader, WhatStandsElsewhereNamesTheUnitBeforeIt) {
  const Article article = read(article_json(R"(
    "interview": { "turns": [ { "start": 83.25, "end": 90, "units": [ { "text": "a" } ] }, { "units": [ { "text": "b" } ] } ],
                   "parts": [ { "turn": "t2", "title": "Again", "author": "Mo" } ] },
    "commentaries": [ { "blocks": [ { "text": "c", "after": "start" }, { "text": "d", "after": "t1.p1" }, { "text": "e" } ] } ],
    "apart": [ { "text": "share", "after": "c1.b3" }, { "kind": "comment", "text": "x" } ])"));
  const Texts& texts = article.texts();
  EXPECT_EQ(texts.interview.turns[0].said_at, (SaidAt{83250, 90000}));
  EXPECT_EQ(texts.interview.parts, (std::vector<InterviewPart>{{1, {"Again", "Mo", "", ""}}}));
  EXPECT_EQ(texts.standings, (std::vector<Standing>{{{Side::kCommentary, 0, 0}, Standing::kAtStart},
                                                    {{Side::kCommentary, 0, 1}, {Side::kInterview, 0, 0}}}));
  ASSERT_EQ(texts.apart.size(), 2u);
  EXPECT_EQ(texts.apart[0], (Apart{"a1", ApartKind::kFurniture, "share", {Side::kCommentary, 0, 2}}));
  EXPECT_EQ(texts.apart[1], (Apart{"a2", ApartKind::kComment, "x", Standing::kAtStart}));
}

TEST(ArticleReader, PlacesThatAreNotThereAreMistakes) {
  for (const char* rest : {
           R"("commentaries": [ { "blocks": [ { "after": "t1.p1" } ] } ])",
           R"("commentaries": [ { "blocks": [ { }, { "after": "c1.b1" } ] } ])",
           R"("apart": [ { "after": "t9.p1" } ])",
           R"("interview": { "turns": [ { } ], "parts": [ { "turn": "t9" } ] })",
           R"("interview": { "turns": [ { } ], "parts": [ { "turn": "t1" } ] })",
           R"("interview": { "turns": [ { }, { } ], "parts": [ { "turn": "t2" }, { "turn": "t2" } ] })",
       }) {
    EXPECT_EQ(error_of(article_json(rest)).code, ErrorCode::kMalformed) << rest;
  }
}

TEST(ArticleReader, OtherFormatsAndVersionsAreUnsupported) {
  for (const char* json : {"{}", "[]", "7", "\"duidu-article\"", R"({"format":"epub","version":1})",
                           R"({"format":"duidu-article"})", R"({"format":"duidu-article","version":3})"}) {
    EXPECT_EQ(error_of(json).code, ErrorCode::kUnsupported) << json;
  }
}

TEST(ArticleReader, MistakesNameTheirLine) {
  for (const char* rest :
       {R"("title": 7)", R"("revision": -1)", R"("revision": 1.5)", R"("links": {})", R"("links": [ 7 ])",
        R"("interview": { "turns": [ { "role": "chorus" } ] })",
        R"("interview": { "turns": [ { "id": "a 1" } ] })",
        R"("interview": { "turns": [ { "id": "<b>1" } ] })",
        R"("interview": { "turns": [ { "id": "panes" } ] })",
        R"("links": [ { "id": "x1" }, { "id": "x1" } ])",
        R"("interview": { "turns": [ { "id": "c1" } ] }, "commentaries": [ {} ])", R"("title": "x)",
        R"("title": "\ud800")", "\"title\": \"\xFF\"", R"("title": "x",)", R"("unknown": [ 1, })",
        R"("unknown": "\x")", R"("unknown": 1, "title": 7)"}) {
    const Error error = error_of(article_json(rest));
    EXPECT_EQ(error.code, ErrorCode::kMalformed) << rest;
    EXPECT_EQ(error.line, 2u) << rest;
  }
}

TEST(ArticleReader, AnIdMayBeAsLongAsTheLimit) {
  const auto with_id = [](size_t length) {
    return article_json("\"commentaries\": [ { \"id\": \"" + std::string(length, '7') + "\" } ]");
  };
  EXPECT_TRUE(read_article_json(with_id(kMaxIdBytes)).ok());
  EXPECT_FALSE(read_article_json(with_id(kMaxIdBytes + 1)).ok());
}

TEST(ArticleReader, ArticleJsonIsKnownByNameOrByItsFirstWords) {
  EXPECT_TRUE(is_article_json("anything", "a.json"));
  EXPECT_TRUE(is_article_json("\n {\"format\": \"duidu-article\"", ""));
  EXPECT_FALSE(is_article_json("{ in braces }", "a.txt"));
  EXPECT_FALSE(is_article_json("see \"duidu-article\"", "a.md"));
}

std::string nested(size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

TEST(JsonTree, DepthIsBoundedAtTheLimit) {
  EXPECT_TRUE(JsonTree::parse(nested(kMaxJsonDepth - 1)).ok());
  EXPECT_TRUE(JsonTree::parse(nested(kMaxJsonDepth)).ok());
  const Result<JsonTree> deeper = JsonTree::parse(nested(kMaxJsonDepth + 1));
  ASSERT_FALSE(deeper.ok());
  EXPECT_EQ(deeper.error().code, ErrorCode::kTooDeep);
  EXPECT_EQ(JsonTree::parse(std::string(1'000'000, '[')).error().code, ErrorCode::kTooDeep);
}

TEST(JsonTree, ValuesAreBoundedAtTheLimit) {
  const auto zeros = [](size_t count) {
    std::string json = "[0";
    for (size_t i = 1; i < count; ++i) json += ",0";
    return json + "]";
  };
  EXPECT_TRUE(JsonTree::parse(zeros(kMaxJsonValues - 1)).ok());
  const Result<JsonTree> more = JsonTree::parse(zeros(kMaxJsonValues));
  ASSERT_FALSE(more.ok());
  EXPECT_EQ(more.error().code, ErrorCode::kTooLarge);
}

TEST(JsonTree, SizeIsBoundedAtTheLimit) {
  std::string json(kMaxFileBytes, ' ');
  json[0] = '7';
  EXPECT_TRUE(JsonTree::parse(json).ok());
  json += ' ';
  EXPECT_EQ(JsonTree::parse(json).error().code, ErrorCode::kTooLarge);
}

TEST(JsonTree, GivesTheMembersNobodyAskedForAsTheyStand) {
  const Result<JsonTree> tree = JsonTree::parse(
      "{ \"\\\"a\\\\\" : [ 1.0 , { \"x y\" :\n \" } , \" } ], \"b\": 1 , \"c\" : null , \"b\": [ ] , "
      "\"c\":-1E+2 }");
  ASSERT_TRUE(tree.ok());
  const JsonTree& json = tree.value();
  EXPECT_EQ(json.member(json.root(), "b")->number, 1);
  EXPECT_EQ(json.unasked_members(json.root()),
            "\"\\\"a\\\\\":[1.0,{\"x y\":\" } , \"}],\"c\":null,\"c\":-1E+2");
  json.member(json.root(), "c");
  json.member(json.root(), "\"a\\");
  EXPECT_EQ(json.unasked_members(json.root()), "");
}

TEST(JsonTree, NothingIsEmpty) {
  EXPECT_EQ(JsonTree::parse("").error().code, ErrorCode::kEmpty);
  EXPECT_EQ(JsonTree::parse(" \n\t").error().code, ErrorCode::kEmpty);
}

TEST(JsonTree, KeepsKindsKeysOrderAndLines) {
  const Result<JsonTree> tree = JsonTree::parse("{\"a\": 1,\n \"b\": [true, null,\n \"x\"], \"a\": 2}");
  ASSERT_TRUE(tree.ok());
  const JsonTree& json = tree.value();
  EXPECT_EQ(json.member(json.root(), "a")->number, 1);
  const JsonNode& b = *json.member(json.root(), "b");
  EXPECT_EQ(json.line(b), 2u);
  const JsonNode* child = json.first_child(b);
  EXPECT_EQ(child->kind, JsonKind::kBoolean);
  EXPECT_EQ(child->number, 1);
  child = json.next(*child);
  EXPECT_EQ(child->kind, JsonKind::kNull);
  child = json.next(*child);
  EXPECT_EQ(child->text, "x");
  EXPECT_EQ(json.line(*child), 3u);
  EXPECT_EQ(json.next(*child), nullptr);
  EXPECT_EQ(json.member(b, "a"), nullptr);
  EXPECT_EQ(json.member(json.root(), "c"), nullptr);
}

}  // namespace
}  // namespace duidu
