// Pieces joined by an ellipsis: one quotation if they follow each other in the source.
#include "align/quotations/elided.h"

#include <gtest/gtest.h>

#include "unit/align/quotations/finder.h"

namespace duidu {
namespace {

const std::string kSource =
    "纸要在石灰水里泡上四十天，太阳好的时候要天天翻动，泡得不够纸就脆，泡得太久纸就烂。";

std::vector<Draft> join(const test::Finder& finder, std::vector<Draft> drafts) {
  return join_elided(std::move(drafts), finder.source, finder.commentary);
}

TEST(Elided, PiecesThatFollowEachOtherBecomeOneQuotation) {
  const test::Finder finder({kSource}, {"他说纸要在石灰水里泡上四十天……泡得不够纸就脆。"});
  const auto joined =
      join(finder, {finder.draft("纸要在石灰水里泡上四十天"), finder.draft("泡得不够纸就脆")});
  ASSERT_EQ(joined.size(), 1u);
  ASSERT_EQ(joined[0].pieces.size(), 2u);
  EXPECT_EQ(joined[0].joining, Joining::kInOrder);
  EXPECT_EQ(finder.source_words(joined[0].pieces[1]), "泡得不够纸就脆");
}

TEST(Elided, PiecesInAnotherOrderSaySo) {
  const test::Finder finder({kSource}, {"他说泡得不够纸就脆……纸要在石灰水里泡上四十天。"});
  const auto joined =
      join(finder, {finder.draft("泡得不够纸就脆"), finder.draft("纸要在石灰水里泡上四十天")});
  ASSERT_EQ(joined.size(), 1u);
  EXPECT_EQ(joined[0].joining, Joining::kReordered);
}

TEST(Elided, WithoutAnEllipsisTheyStayApart) {
  const test::Finder finder({kSource}, {"他说纸要在石灰水里泡上四十天，泡得不够纸就脆。"});
  EXPECT_EQ(join(finder, {finder.draft("纸要在石灰水里泡上四十天"), finder.draft("泡得不够纸就脆")}).size(),
            2u);
}

TEST(Elided, FarApartInTheSourceTheyStayApart) {
  const test::Finder finder({"纸要在石灰水里泡上四十天。", "中间的一段。", "泡得不够纸就脆。"},
                            {"他说纸要在石灰水里泡上四十天……泡得不够纸就脆。"});
  EXPECT_EQ(join(finder, {finder.draft("纸要在石灰水里泡上四十天"), finder.draft("泡得不够纸就脆")}).size(),
            2u);
}

TEST(Elided, AnEllipsisThatTheSourceHasTooMakesNoPieces) {
  const test::Finder finder({"泡得不够……纸就脆。"}, {"他说泡得不够……纸就脆。"});
  const auto joined = join(finder, {finder.draft("泡得不够"), finder.draft("纸就脆")});
  ASSERT_EQ(joined.size(), 1u);
  ASSERT_EQ(joined[0].pieces.size(), 1u);
  EXPECT_TRUE(joined[0].pieces[0].is_exact());
}

TEST(Elided, TheOccurrenceThatFollowsIsChosen) {
  const test::Finder finder({"泡得不够纸就脆。", kSource},
                            {"他说纸要在石灰水里泡上四十天……泡得不够纸就脆。"});
  Draft second = finder.draft("泡得不够纸就脆");
  EXPECT_EQ(finder.source.paragraph_of(second.pieces[0].source), 0u);
  const FoldedRange later = test::range_of(finder.source, "泡得不够纸就脆", second.pieces[0].source_end);
  second.other_occurrences = {later};
  const auto joined = join(finder, {finder.draft("纸要在石灰水里泡上四十天"), second});
  ASSERT_EQ(joined.size(), 1u);
  EXPECT_EQ(joined[0].pieces[1].source, later.first);
  EXPECT_TRUE(joined[0].other_occurrences.empty());
}

TEST(Elided, APieceWithoutANeighbourIsDropped) {
  const test::Finder finder({kSource}, {"他说……泡得不够纸就脆。"});
  Draft lone = finder.draft("泡得不够纸就脆");
  lone.needs_neighbour = true;
  EXPECT_TRUE(join(finder, {lone}).empty());
}

}  // namespace
}  // namespace duidu
