// What the source has of a stretch, and what it has not.
#include "align/quotations/cover.h"

#include <gtest/gtest.h>

#include "unit/align/quotations/finder.h"

namespace duidu {
namespace {

// "words < source words" for each piece, "- words" for what is not covered.
std::vector<std::string> cover(const std::string& source, const std::string& commentary,
                               Joining* joining = nullptr) {
  test::Finder finder({source}, {commentary});
  CoverFinder covers(finder.source, finder.commentary, finder.seeds, finder.evidence, finder.budget);
  const Coverage found = covers.cover(0, finder.commentary.size());
  std::vector<std::string> shown;
  for (const Parallel& piece : found.pieces)
    shown.push_back(finder.commentary_words(piece) + " < " + finder.source_words(piece));
  for (const FoldedRange& range : found.uncovered)
    shown.push_back("- " + test::words_of(finder.commentary, range));
  if (joining != nullptr) *joining = found.joining;
  return shown;
}

using Shown = std::vector<std::string>;
const std::string kSource = "船修得再好也要有人肯坐。渡口留着三条缆绳，每条都有自己的脾气，冬天尤其难伺候。";

TEST(Cover, TellsWhatWasPutIn) {
  EXPECT_EQ(cover(kSource, "渡口留着三条缆绳，这件事全镇的人都可以作证，每条都有自己的脾气"),
            (Shown{"渡口留着三条缆绳 < 渡口留着三条缆绳", "每条都有自己的脾气 < 每条都有自己的脾气",
                   "- 这件事全镇的人都可以作证"}));
  EXPECT_EQ(cover(kSource, "全镇的人都可以作证，渡口留着三条缆绳，每条都有自己的脾气"),
            (Shown{"渡口留着三条缆绳，每条都有自己的脾气 < 渡口留着三条缆绳，每条都有自己的脾气",
                   "- 全镇的人都可以作证"}));
}

TEST(Cover, ChangedEndsArePartOfTheWhole) {
  EXPECT_EQ(cover(kSource, "码头留着三条缆绳，每条都有自己的毛病"),
            (Shown{"码头留着三条缆绳，每条都有自己的毛病 < 渡口留着三条缆绳，每条都有自己的脾气"}));
  EXPECT_EQ(cover("The lamp is lit twice a night, once for the boats and once for me.",
                  "A lamp is lit twice a night, once for the boats and once for them"),
            (Shown{"A lamp is lit twice a night, once for the boats and once for them < The lamp is lit "
                   "twice a night, once for "
                   "the boats and once for me"}));
}

TEST(Cover, NothingOfAnotherSentenceIsTakenForAChange) {
  EXPECT_EQ(cover(kSource, "那么渡口留着三条缆绳"), (Shown{"那么渡口留着三条缆绳 < 渡口留着三条缆绳"}));
}

TEST(Cover, PiecesInAnotherOrder) {
  Joining joining = Joining::kInOrder;
  EXPECT_EQ(cover(kSource, "冬天尤其难伺候每条都有自己的脾气，渡口留着三条缆绳", &joining).size(), 3u);
  EXPECT_EQ(joining, Joining::kReordered);
}

TEST(Cover, WordsThatStandNowhereAreUncovered) {
  EXPECT_EQ(cover(kSource, "明年的预算还没有批下来"), (Shown{"- 明年的预算还没有批下来"}));
}

TEST(Cover, AClauseIsFiveCharactersOrEighteenLetters) {
  test::Finder finder({kSource}, {"还没有批 还没有批下 seventeen letters eighteen letters too"});
  const CoverFinder covers(finder.source, finder.commentary, finder.seeds, finder.evidence, finder.budget);
  const auto is_long = [&](std::string_view words) {
    const FoldedRange range = test::range_of(finder.commentary, words);
    return covers.is_clause_long(range.first, range.last);
  };
  EXPECT_FALSE(is_long("还没有批"));
  EXPECT_TRUE(is_long("还没有批下"));
  EXPECT_FALSE(is_long("seventeen letters"));
  EXPECT_TRUE(is_long("eighteen letters too"));
}

}  // namespace
}  // namespace duidu
