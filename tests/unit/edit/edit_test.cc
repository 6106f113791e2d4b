// What each edit does to which lines.
#include "edit/edit.h"

#include <gtest/gtest.h>

#include "unit/edit/edited_article.h"

namespace duidu {
namespace {

using test::imported;
using test::listing;
using test::random_edit;
using test::random_text;

constexpr std::string_view kTalk =
    "# 修桥\n\n记者：修了多久？\n\n老陈：十一年。\n\n后来呢？\n\n修成了。\n\n## "
    "评论\n\n最要紧。\n\n还有别的。\n";

std::string after(const Edit& edit, std::string_view text = kTalk) {
  ArticleLines lines = lines_of(imported(text));
  apply(lines, edit);
  return listing(lines);
}

TEST(EditTest, AQuestionWithinAnAnswerPartsIt) {
  EXPECT_EQ(
      after({EditKind::kQuestion, 2, 1, ""}),
      "+Q 记者|修了多久？\n+A 老陈|十一年。\n+Q |后来呢？\n+A 老陈|修成了。\n R |最要紧。\n R |还有别的。\n");
}

TEST(EditTest, AnAnswerWithinAQuestionGoesOnToItsEnd) {
  EXPECT_EQ(after({EditKind::kAnswer, 1, 1, ""},
                  "记者：修了多久？\n\n十一年。\n\n停过两回。\n\n记者：好。\n\n老陈：好。\n"),
            "+Q 记者|修了多久？\n+A |十一年。\n A |停过两回。\n+Q 记者|好。\n+A 老陈|好。\n");
}

TEST(EditTest, WhatIsSaidOfALabelledLineIsSaidOfItsTurn) {
  EXPECT_EQ(
      after({EditKind::kNarration, 1, 1, ""}),
      "+Q 记者|修了多久？\n+N 老陈|十一年。\n N |后来呢？\n N |修成了。\n R |最要紧。\n R |还有别的。\n");
}

TEST(EditTest, ALineWithoutALabelGoesOnWithTheSameAbove) {
  EXPECT_EQ(
      after({EditKind::kAnswer, 4, 1, ""}),
      "+Q 记者|修了多久？\n+A 老陈|十一年。\n A |后来呢？\n A |修成了。\n A |最要紧。\n R |还有别的。\n");
}

TEST(EditTest, ARemarkWithinAnAnswerLeavesTheAnswerWhole) {
  EXPECT_EQ(
      after({EditKind::kRemark, 2, 1, ""}),
      "+Q 记者|修了多久？\n+A 老陈|十一年。\n R |后来呢？\n A |修成了。\n R |最要紧。\n R |还有别的。\n");
}

TEST(EditTest, TheRestOfATurnTakesOverItsSpeaker) {
  EXPECT_EQ(
      after({EditKind::kApart, 1, 2, ""}),
      "+Q 记者|修了多久？\n X |十一年。\n X |后来呢？\n+A 老陈|修成了。\n R |最要紧。\n R |还有别的。\n");
}

TEST(EditTest, ATurnIsSplitAndMerged) {
  EXPECT_EQ(
      after({EditKind::kSplit, 3, 1, ""}),
      "+Q 记者|修了多久？\n+A 老陈|十一年。\n A |后来呢？\n+A 老陈|修成了。\n R |最要紧。\n R |还有别的。\n");
  EXPECT_EQ(
      after({EditKind::kMerge, 2, 1, ""}),
      "+Q 记者|修了多久？\n Q 老陈|十一年。\n Q |后来呢？\n Q |修成了。\n R |最要紧。\n R |还有别的。\n")
      << "the label of a turn stays in its text";
}

TEST(EditTest, AMergedTurnOfTheSameSpeakerHasOneLabel) {
  EXPECT_EQ(after({EditKind::kMerge, 2, 1, ""}, "记者：好？\n\n老陈：好。\n\n老陈：很好。\n\n记者：好。\n"),
            "+Q 记者|好？\n+A 老陈|好。\n A |很好。\n+Q 记者|好。\n");
}

TEST(EditTest, ASpeakerIsNamedForATurnOrEverywhere) {
  const std::string_view talk = "记者：好？\n\n老陈：好。\n\n很好。\n\n记者：好？\n\n老陈：好。\n";
  EXPECT_EQ(after({EditKind::kSpeaker, 2, 1, "陈工"}, talk),
            "+Q 记者|好？\n+A 陈工|好。\n A |很好。\n+Q 记者|好？\n+A 老陈|好。\n");
  EXPECT_EQ(after({EditKind::kRename, 2, 1, "陈工"}, talk),
            "+Q 记者|好？\n+A 陈工|好。\n A |很好。\n+Q 记者|好？\n+A 陈工|好。\n");
}

TEST(EditTest, ALabelThatWasNotRecognisedIsOne) {
  const std::string_view talk =
      "记者：好？\n\n老陈：好。\n\n赵姐：我不同意。\n\n记者：好？\n\n老陈\n\n好。\n";
  EXPECT_EQ(after({EditKind::kSpeaker, 2, 1, "赵姐"}, talk),
            "+Q 记者|好？\n+A 老陈|好。\n+A 赵姐|我不同意。\n+Q 记者|好？\n Q |老陈\n Q |好。\n");
  EXPECT_EQ(after({EditKind::kSpeaker, 4, 1, "老陈"}, talk),
            "+Q 记者|好？\n+A 老陈|好。\n A |赵姐：我不同意。\n+Q 记者|好？\n Q |\n+Q 老陈|好。\n");
}

TEST(EditTest, WhatMayBeALabelIsShortAndHasAColon) {
  EXPECT_EQ(label_in("赵姐：我不同意"), "赵姐");
  EXPECT_EQ(label_in("Ann Lee: no"), "Ann Lee");
  EXPECT_EQ(label_in("他想了想，说：不"), "");
  EXPECT_EQ(label_in("没有"), "");
}

TEST(EditTest, SidesAreSwappedAndGivenToTheCommentary) {
  EXPECT_EQ(
      after({EditKind::kSwapSides, 0, 1, ""}),
      " R 记者|修了多久？\n R 老陈|十一年。\n R |后来呢？\n R |修成了。\n+N |最要紧。\n N |还有别的。\n");
  EXPECT_EQ(
      after({EditKind::kRemarkBelow, 2, 1, ""}),
      "+Q 记者|修了多久？\n+A 老陈|十一年。\n R |后来呢？\n R |修成了。\n R |最要紧。\n R |还有别的。\n");
  EXPECT_EQ(after({EditKind::kAllRemark, 4, 1, ""}).find('Q'), std::string::npos);
}

TEST(EditTest, AnEditOutsideTheLinesChangesNothing) {
  ArticleLines lines = lines_of(imported(kTalk));
  EXPECT_TRUE(apply(lines, {EditKind::kApart, 99, 1, ""}).empty());
  EXPECT_TRUE(apply(lines, {EditKind::kQuestion, 0, 1, ""}).empty()) << "it is one already";
}

TEST(EditTest, EachInverseTakesItsEditBack) {
  for (uint32_t seed = 0; seed < 3000; ++seed) {
    ArticleLines lines = lines_of(imported(random_text(seed)));
    if (lines.count() == 0) continue;
    std::mt19937 random(seed);
    for (int i = 0; i < 8; ++i) {
      const std::vector<Line> before = lines.lines;
      const Edit edit = random_edit(random, lines.count());
      Inverse inverse = apply(lines, edit);
      const std::vector<Line> now = lines.lines;
      exchange(lines, inverse);
      ASSERT_TRUE(lines.lines == before) << seed << " " << name_of(edit.kind);
      exchange(lines, inverse);
      ASSERT_TRUE(lines.lines == now) << seed << " " << name_of(edit.kind);
    }
  }
}

}  // namespace
}  // namespace duidu
