#include "import/structure/turns.h"

#include <gtest/gtest.h>

#include "import/import.h"

namespace duidu {
namespace {

// How the text was split, and how certainly.
SplitAccount split_of(const std::string& text, const char* name = "text.md") {
  const Result<Imported> imported = import_article(text, name);
  EXPECT_TRUE(imported);
  return imported ? imported.value().article.texts().split : SplitAccount();
}

constexpr const char* kQuestions[] = {"When did you start to row?", "Do you like the bridge?",
                                      "Who will row when you stop?"};
constexpr const char* kAnswers[] = {"Before the bridge. I was nine.",
                                    "It is a good bridge, as I said before.",
                                    "The river will, and it will not need me."};

// Every question between these marks, every answer behind these.
std::string dressed(const std::string& before, const std::string& behind, const std::string& answer = "") {
  std::string text = "# The ferryman\n\n";
  for (size_t i = 0; i < 3; ++i)
    text += before + kQuestions[i] + behind + "\n\n" + answer + kAnswers[i] + "\n\n";
  return text;
}

TEST(Turns, TheDressOfTheQuestionsNamesTheMethod) {
  EXPECT_EQ(split_of(dressed("**", "**")).method, "bold-questions");
  EXPECT_EQ(split_of(dressed("*", "*")).method, "italic-questions");
  EXPECT_EQ(split_of(dressed("## ", "")).method, "heading-questions");
  EXPECT_EQ(split_of(dressed("> ", "")).method, "quoted-questions");
  EXPECT_EQ(split_of(dressed("——", "")).method, "dashes");
  EXPECT_EQ(split_of(dressed("❓ ", "")).method, "signed-questions");
  EXPECT_EQ(split_of(dressed("【", "】")).method, "bracketed-questions");
  EXPECT_EQ(split_of(dressed("", "")).method, "plain-questions");
  EXPECT_EQ(split_of(dressed("Maya: ", "", "Ivo: ")).method, "labels");
  EXPECT_EQ(split_of(dressed("**", "**", "Ivo: ")).method, "bold-questions");
}

TEST(Turns, WhatProvesLittleIsUncertain) {
  EXPECT_GE(split_of(dressed("**", "**")).certainty, 0.8);
  EXPECT_GE(split_of(dressed("Maya: ", "", "Ivo: ")).certainty, 0.8);
  EXPECT_LT(split_of(dressed("", "")).certainty, 0.6);
  const std::string two = "# The ferry\n\n**Do you row?**\n\nI do.\n\n**Do you swim?**\n\nI do not.\n";
  EXPECT_EQ(split_of(two).method, "bold-questions");
  EXPECT_LT(split_of(two).certainty, 0.6);
}

TEST(Turns, AnEssayHasNone) {
  const SplitAccount essay =
      split_of("# The ferry\n\nIt is slow.\n\n**A bridge**\n\nWhy a bridge? It is fast.\n");
  EXPECT_EQ(essay.method, "");
  EXPECT_EQ(essay.certainty, SplitAccount::kUnknown);
}

TEST(Turns, EveryUnitHasAReason) {
  const Result<Imported> imported = import_article(
      "# The ferry\n\nWe met Ivo.\n\n**Maya:** Do you row?\n\n**Ivo:** I do.\n\nEvery day.\n\n[Ed.: He "
      "does.]\n\n"
      "**Maya:** Do you swim?\n\n**Ivo:** No.\n\n## Commentary\n\nHe rows.\n",
      "text.md");
  ASSERT_TRUE(imported);
  const std::vector<LineReason> expected = {LineReason::kBeforeFirstTurn,
                                            LineReason::kLabel,
                                            LineReason::kLabel,
                                            LineReason::kContinues,
                                            LineReason::kRemarkInBrackets,
                                            LineReason::kLabel,
                                            LineReason::kLabel,
                                            LineReason::kCommentaryHeading,
                                            LineReason::kUnderCommentaryHeading};
  EXPECT_EQ(imported.value().reasons, expected);
}

TEST(Turns, EveryReasonHasASentence) {
  for (int i = 0; i <= static_cast<int>(LineReason::kSetApart); ++i)
    EXPECT_TRUE(phrase_key(static_cast<LineReason>(i)).starts_with("line.")) << i;
}

// Text of one shape only, large, must not take time that grows faster than it.
TEST(Turns, ManyOfOneKindTakeLinearTime) {
  for (const char* line :
       {"**Why?**\n\n", "> quoted?\n\n", "## Heading\n\n", "**A, B:** text\n\n", "A、B：话\n\n",
        "**line?**\nline\n", "Name Name: words\n\n", "（评）\n\n", "1. Why you?\n"}) {
    std::string text = "Maya: Why?\n\nIvo: I.\n\nMaya: Why?\n\nIvo: I.\n\n";
    for (int i = 0; i < 20000; ++i) text += line;
    EXPECT_TRUE(import_article(text, "text.md")) << line;
  }
}

}  // namespace
}  // namespace duidu
