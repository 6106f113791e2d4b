// Files put together for a check.
#include "check/texts.h"

#include <gtest/gtest.h>

namespace duidu {
namespace {

Article read(std::string_view text, std::string_view name, TextRole role) {
  Result<ReadText> read = read_text({text, name}, nullptr, role);
  EXPECT_TRUE(read.ok()) << name;
  return read.ok() ? std::move(read.value().article) : Article();
}

// "t1 0 Reporter: Why?" a line: turn, file, words.
std::string interview_of(const CheckedTexts& texts) {
  std::string out;
  for (const UnitRef unit : units_of(texts.article, Side::kInterview)) {
    out += address(texts.article, unit) + " " + std::to_string(texts.file_of(unit)) + " " +
           texts.article.unit(unit).text + "\n";
  }
  return out;
}

constexpr const char* kFirst =
    "Talk\n\nA word before.\n\nQ: Why here?\nA: The wall.\n\nQ: Since when?\nA: Since spring.\n";
constexpr const char* kSecond = "Reporter: And the sea?\nAda: It waits.\nReporter: For whom?\nAda: For us.\n";

TEST(CheckedTexts, AllThatStandsInASourceIsASource) {
  const uint32_t files[] = {4, 7};
  std::vector<Article> sources;
  sources.push_back(read(kFirst, "a.txt", TextRole::kSource));
  sources.push_back(read(kSecond, "b.txt", TextRole::kSource));
  const CheckedTexts texts = sources_of(std::move(sources), files);
  EXPECT_EQ(interview_of(texts),
            "t1.p1 4 A word before.\nt2.p1 4 Why here?\nt3.p1 4 The wall.\nt4.p1 4 Since when?\nt5.p1 4 "
            "Since spring.\n"
            "t6.p1 7 And the sea?\nt7.p1 7 It waits.\nt8.p1 7 For whom?\nt9.p1 7 For us.\n");
  ASSERT_EQ(texts.article.interview().parts.size(), 1u);
  EXPECT_EQ(texts.article.interview().parts[0].first_turn, 5u);
  EXPECT_EQ(texts.article.interview().parts[0].credit.title, "b");
}

TEST(CheckedTexts, TheCommentaryOfAnArticleFileIsNoSource) {
  constexpr const char* kJson =
      "{\"format\":\"duidu-article\",\"version\":2,\"title\":\"T\",\"language\":\"en\","
      "\"interview\":{\"turns\":[{\"id\":\"t1\",\"units\":[{\"id\":\"p1\",\"text\":\"The wall.\"}]}]},"
      "\"commentaries\":[{\"id\":\"c1\",\"blocks\":[{\"id\":\"b1\",\"text\":\"I doubt it.\"}]}]}";
  const uint32_t files[] = {0};
  std::vector<Article> sources;
  sources.push_back(read(kJson, "a.json", TextRole::kSource));
  EXPECT_EQ(interview_of(sources_of(std::move(sources), files)), "t1.p1 0 The wall.\n");
}

TEST(CheckedTexts, EveryCommentaryKeepsItsFile) {
  const uint32_t source[] = {0}, written[] = {1, 2};
  std::vector<Article> sources, commentaries;
  sources.push_back(read("Only prose, without a single turn in it.\n", "a.txt", TextRole::kSource));
  commentaries.push_back(read("First remark.\n", "b.txt", TextRole::kCommentary));
  commentaries.push_back(read("Second remark.\n", "c.txt", TextRole::kCommentary));
  const CheckedTexts texts =
      with_commentaries(sources_of(std::move(sources), source), std::move(commentaries), written);
  EXPECT_EQ(interview_of(texts), "t1.p1 0 Only prose, without a single turn in it.\n");
  EXPECT_EQ(texts.file_of_commentary, (std::vector<uint32_t>{1, 2}));
}

TEST(CheckedTexts, WhatIsMissingInAFileOfOneRoleIsNoRemark) {
  for (const TextRole role : {TextRole::kInterview, TextRole::kSource, TextRole::kCommentary}) {
    EXPECT_TRUE(read_text({"Only prose.\n", "a.txt"}, nullptr, role).value().remarks.empty());
  }
  EXPECT_FALSE(read_text({"Only prose.\n", "a.txt"}, nullptr, TextRole::kBoth).value().remarks.empty());
}

}  // namespace
}  // namespace duidu
