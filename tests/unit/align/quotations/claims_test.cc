// What becomes of the drafts where somebody's words are given: whole, cut at the marks, or as they are.
#include "align/quotations/claims.h"

#include <gtest/gtest.h>

#include "unit/align/quotations/finder.h"

namespace duidu {
namespace {

std::vector<std::string> judged(test::Finder& finder, std::vector<Draft> drafts) {
  const ClaimTables tables{finder.source,   finder.commentary, finder.seeds,
                           finder.evidence, finder.ends,       finder.judge};
  std::vector<std::string> shown;
  for (const Draft& draft : judge_claims(std::move(drafts), tables, finder.regions, finder.budget)) {
    std::string words;
    for (const Parallel& piece : draft.pieces)
      words += (words.empty() ? "" : " + ") + finder.commentary_words(piece);
    for (const FoldedRange& range : draft.uncovered)
      words += " - " + test::words_of(finder.commentary, range);
    shown.push_back(words + (draft.other_occurrences.empty() ? "" : " *"));
  }
  return shown;
}

using Shown = std::vector<std::string>;

TEST(Claims, ADraftThatReachesOverTheMarksIsCutAtThem) {
  test::Finder finder({"老人都说渡口留着三条缆绳，真的是三条。"}, {"老人都说“渡口留着三条缆绳”，真的。"});
  EXPECT_EQ(judged(finder, {finder.draft("老人都说“渡口留着三条缆绳”，真的")}), (Shown{"渡口留着三条缆绳"}));
}

TEST(Claims, TheVeryWordsAreFoundWithoutADraft) {
  test::Finder finder({"渡口留着三条缆绳。渡口留着三条缆绳。"}, {"最好的是“渡口留着三条缆绳”。"});
  EXPECT_EQ(judged(finder, {}), (Shown{"渡口留着三条缆绳 *"}));
}

TEST(Claims, ADraftOutsideTheMarksStays) {
  test::Finder finder({"渡口留着三条缆绳。冬天的风从北边来，一来就是半个月不肯走。"},
                      {"最好的是“渡口留着三条缆绳”，可是冬天的风从北边来，一来就是半个月不肯走。"});
  EXPECT_EQ(judged(finder, {finder.draft("冬天的风从北边来，一来就是半个月不肯走")}),
            (Shown{"渡口留着三条缆绳", "冬天的风从北边来，一来就是半个月不肯走"}));
}

TEST(Claims, MarksThatTheSourceHasTooAreItsOwn) {
  const std::string words = "师傅只说过一句“缆绳要自己搓的”，我记了四十年";
  test::Finder finder({words + "。"}, {words});
  EXPECT_EQ(judged(finder, {finder.draft(words)}), (Shown{words}));
}

TEST(Claims, WordsOfWhichTheSourceHasTooLittleAreLeftAlone) {
  test::Finder finder({"渡口留着三条缆绳。"}, {"所谓“三条腿的板凳和一张缺角的桌子”是别人的话。"});
  EXPECT_EQ(judged(finder, {}), Shown{});
}

TEST(Claims, APlaceFarAwayIsNoEllipsis) {
  std::string source = "渡口留着三条缆绳。";
  for (int i = 0; i < 300; ++i) source += "风从北边来第" + std::to_string(i) + "回。";
  test::Finder finder({source + "每条都有自己的脾气。"}, {"“渡口留着三条缆绳……每条都有自己的脾气”"});
  const ClaimTables tables{finder.source,   finder.commentary, finder.seeds,
                           finder.evidence, finder.ends,       finder.judge};
  const std::vector<Draft> drafts = judge_claims({}, tables, finder.regions, finder.budget);
  ASSERT_EQ(drafts.size(), 1u);
  EXPECT_EQ(drafts[0].pieces.size(), 2u);
}

}  // namespace
}  // namespace duidu
