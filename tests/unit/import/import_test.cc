// The entrance: which remarks and errors a reader gets.
#include "import/import.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/limits.h"

namespace duidu {
namespace {

bool has(const Imported& imported, ImportRemark remark) {
  return std::count(imported.remarks.begin(), imported.remarks.end(), remark) == 1;
}

ErrorCode code_of(std::string_view bytes, std::string_view name = "a.txt") {
  const Result<Imported> imported = import_article(bytes, name);
  EXPECT_FALSE(imported.ok());
  return imported.ok() ? ErrorCode::kOutput : imported.error().code;
}

const std::string kTalk = "Q: Why by hand?\n\nA: A hand decides.\n\n";

TEST(Import, BadInputIsRefusedWithItsReason) {
  EXPECT_EQ(code_of(""), ErrorCode::kEmpty);
  EXPECT_EQ(code_of(" \n\t\n\u3000"), ErrorCode::kEmpty);
  EXPECT_EQ(code_of(R"({"format": "duidu-article", "version": 1})", "a.json"), ErrorCode::kEmpty);
  EXPECT_EQ(code_of(R"({"format": "duidu-article", "version": 1, "interviews": {"turns": []}})", "a.json"),
            ErrorCode::kEmpty);
  EXPECT_EQ(code_of("\x89PNG\r\n\x1a\n"), ErrorCode::kBinary);
  EXPECT_EQ(code_of(std::string(kMaxFileBytes + 1, 'a')), ErrorCode::kTooLarge);
}

TEST(Import, TheLargestFileIsOpened) {
  const std::string largest(kMaxFileBytes, 'a');
  EXPECT_TRUE(import_article(largest, "a.txt").ok());
}

TEST(Import, TheNumberOfParagraphsIsLimited) {
  std::string text;
  for (size_t i = 0; i < kMaxUnits; ++i) text += "a\n";
  EXPECT_TRUE(import_article(text, "a.txt").ok());
  EXPECT_EQ(code_of(text + "a\n"), ErrorCode::kTooLarge);
}

TEST(Import, RemarksSayWhatIsMissing) {
  const Result<Imported> essay = import_article("A hand decides.\n\nAlways.", "essay.txt");
  ASSERT_TRUE(essay.ok());
  EXPECT_TRUE(has(essay.value(), ImportRemark::kNoInterview));
  EXPECT_FALSE(has(essay.value(), ImportRemark::kNoCommentary));
  const Result<Imported> talk = import_article(kTalk, "talk.txt");
  ASSERT_TRUE(talk.ok());
  EXPECT_TRUE(has(talk.value(), ImportRemark::kNoCommentary));
  EXPECT_FALSE(has(talk.value(), ImportRemark::kNoInterview));
}

TEST(Import, ReplacedBytesAreReported) {
  const Result<Imported> imported = import_article(kTalk + "\xFF", "talk.txt");
  ASSERT_TRUE(imported.ok());
  EXPECT_TRUE(has(imported.value(), ImportRemark::kReplacedBytes));
  EXPECT_FALSE(has(import_article(kTalk, "talk.txt").value(), ImportRemark::kReplacedBytes));
}

TEST(Import, MarkdownOverItsLimitIsReadAsPlainText) {
  std::string text = "# Title\n\n**bold** text\n\n";
  text.resize(kMaxMarkdownBytes, 'a');
  const Result<Imported> at_limit = import_article(text, "a.md");
  ASSERT_TRUE(at_limit.ok());
  EXPECT_FALSE(has(at_limit.value(), ImportRemark::kMarkdownAsPlain));
  EXPECT_EQ(at_limit.value().article.title(), "Title");
  const Result<Imported> above = import_article(text + "a", "a.md");
  ASSERT_TRUE(above.ok());
  EXPECT_TRUE(has(above.value(), ImportRemark::kMarkdownAsPlain));
  EXPECT_EQ(above.value().article.commentaries()[0].blocks[0].text, "**bold** text");
}

TEST(Import, TheNameIsTheTitleOfLastResort) {
  EXPECT_EQ(import_article(kTalk, "talks/river map.v2.txt").value().article.title(), "river map.v2");
  EXPECT_EQ(import_article(kTalk, "C:\\talks\\river.txt").value().article.title(), "river");
  EXPECT_EQ(import_article(kTalk, "").value().article.title(), "");
  EXPECT_EQ(import_article("The river map\n\n" + kTalk, "x.txt").value().article.title(), "The river map");
}

TEST(Import, ArticleJsonIsReadByTheSameDoor) {
  const char* json = "{\"format\": \"duidu-article\", \"version\": 1, \"title\": \"The river map\"}";
  const Result<Imported> imported = import_article(json, "a.json");
  ASSERT_TRUE(imported.ok()) << imported.error().message;
  EXPECT_EQ(imported.value().article.title(), "The river map");
  EXPECT_TRUE(has(imported.value(), ImportRemark::kNoInterview));
}

}  // namespace
}  // namespace duidu
