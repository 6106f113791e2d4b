// Hits as numbers in reading order: which is next from a place, which stand in a unit, and how many are enough.
#include "search/search.h"

#include <gtest/gtest.h>

namespace duidu {
namespace {

Article article_of(std::vector<std::string> interview, std::vector<std::string> commentary) {
  Article article;
  article.own_texts().interview.turns.resize(1);
  article.own_texts().commentaries.resize(1);
  for (std::string& text : interview) {
    article.own_texts().interview.turns[0].units.emplace_back().text = std::move(text);
  }
  for (std::string& text : commentary)
    article.own_texts().commentaries[0].blocks.emplace_back().text = std::move(text);
  return article;
}

UnitRef unit(Side side, uint32_t index) { return {side, 0, index}; }
using Numbers = std::pair<uint32_t, uint32_t>;

class SearchTest : public testing::TestWithParam<const char*> {
 protected:
  // "桥" is folded, "——" is looked for as it stands.
  SearchTest()
      : article_(article_of({"无", GetParam() + std::string("上") + GetParam(), ""},
                            {"看" + std::string(GetParam()), "完"})),
        search_(article_) {
    search_.find(GetParam(), 10);
  }
  Article article_;
  Search search_;
  uint32_t size_ = static_cast<uint32_t>(std::string(GetParam()).size());
};

TEST_P(SearchTest, HitsAreNumberedThroughBothSides) {
  ASSERT_EQ(search_.count(), 3u);
  EXPECT_EQ(search_.hit(0), (Span{unit(Side::kInterview, 1), 0, size_}));
  EXPECT_EQ(search_.hit(1), (Span{unit(Side::kInterview, 1), size_ + 3, 2 * size_ + 3}));
  EXPECT_EQ(search_.hit(2), (Span{unit(Side::kCommentary, 0), 3, 3 + size_}));
  EXPECT_FALSE(search_.has_more());
}

TEST_P(SearchTest, FromAPlaceOnTheNextOneIsKnown) {
  EXPECT_EQ(search_.first_from(unit(Side::kInterview, 0), 0), 0u);
  EXPECT_EQ(search_.first_from(unit(Side::kInterview, 1), 0), 0u);
  EXPECT_EQ(search_.first_from(unit(Side::kInterview, 1), 1), 1u) << "in the midst of the first";
  EXPECT_EQ(search_.first_from(unit(Side::kInterview, 2), 0), 2u);
  EXPECT_EQ(search_.first_from(unit(Side::kCommentary, 1), 0), 3u)
      << "none: what comes next is the beginning";
}

TEST_P(SearchTest, EveryUnitKnowsItsHits) {
  EXPECT_EQ(search_.hits_of(unit(Side::kInterview, 0)), (Numbers{0, 0}));
  EXPECT_EQ(search_.hits_of(unit(Side::kInterview, 1)), (Numbers{0, 2}));
  EXPECT_EQ(search_.hits_of(unit(Side::kInterview, 2)), (Numbers{2, 2}));
  EXPECT_EQ(search_.hits_of(unit(Side::kCommentary, 0)), (Numbers{2, 3}));
}

TEST_P(SearchTest, NoMoreThanAskedForAndItSaysSo) {
  search_.find(GetParam(), 2);
  EXPECT_EQ(search_.count(), 2u);
  EXPECT_TRUE(search_.has_more());
  search_.find(GetParam(), 3);
  EXPECT_EQ(search_.count(), 3u);
  EXPECT_FALSE(search_.has_more());
}

TEST_P(SearchTest, AnotherQueryLeavesNothingOfTheOneBefore) {
  search_.find("没有的话", 10);
  EXPECT_EQ(search_.count(), 0u);
  EXPECT_EQ(search_.first_from(unit(Side::kInterview, 0), 0), 0u);
  search_.find(" ", 10);
  EXPECT_EQ(search_.count(), 0u) << "blanks alone are no query";
  search_.find("", 10);
  EXPECT_EQ(search_.count(), 0u);
}

INSTANTIATE_TEST_SUITE_P(FoldedAndLiteral, SearchTest, testing::Values("桥", "——"));

TEST(SearchArticleTest, WordsArePartedByEveryBlankThatIsSeen) {
  const Article article = article_of({"the art", "the\u2003art", "the\u00A0art", "the\u200Bart"}, {});
  Search search(article);
  search.find("theart", 10);
  ASSERT_EQ(search.count(), 1u);
  EXPECT_EQ(search.hit(0).unit.index, 3u);
  search.find("the art", 10);
  EXPECT_EQ(search.count(), 4u);
}

TEST(SearchArticleTest, AnArticleWithoutWordsHoldsNothing) {
  const Article blank;
  Search search(blank);
  search.find("桥", 10);
  EXPECT_EQ(search.count(), 0u);
  EXPECT_EQ(search.hits_of({}), (Numbers{0, 0}));
}

}  // namespace
}  // namespace duidu
