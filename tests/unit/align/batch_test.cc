// The measurement interface: code points, an end paragraph, one entry for each fragment.
#include "align/batch.h"

#include <gtest/gtest.h>

namespace duidu {
namespace {

TEST(Batch, OffsetsAreCodePointsAndRangesNameBothParagraphs) {
  const BatchResult result = run_batch_case({"case-1",
                                             "zh-Hans",
                                             {"船停在𠮷家湾，等到了天亮才敢走。"},
                                             {"他说船停在𠮷家湾，等到", "了天亮才敢走，我不信。"}});
  EXPECT_EQ(result.id, "case-1");
  ASSERT_EQ(result.quotes.size(), 1u);
  const BatchQuote& quote = result.quotes[0];
  EXPECT_EQ(quote.commentary.paragraph, 0u);
  EXPECT_EQ(quote.commentary.start, 2u);
  EXPECT_EQ(quote.commentary.end_paragraph, 1u);
  EXPECT_EQ(quote.commentary.end, 6u);
  EXPECT_EQ(quote.source.start, 0u);
  EXPECT_EQ(quote.source.end, 15u);
  EXPECT_EQ(quote.level, LinkLevel::kExact);
  EXPECT_EQ(quote.similarity, 1.0);
}

TEST(Batch, AnElidedQuotationGivesOneEntryForEachFragment) {
  const BatchResult result =
      run_batch_case({"e",
                      "zh-Hans",
                      {"桥要修得比人想的宽一点，船要造得比风浪小一点，日子才过得下去。"},
                      {"“桥要修得比人想的宽一点……日子才过得下去”"}});
  ASSERT_EQ(result.quotes.size(), 2u);
  EXPECT_EQ(result.quotes[0].level, LinkLevel::kFragments);
  EXPECT_LT(result.quotes[0].source.end, result.quotes[1].source.start);
}

TEST(Batch, AnEmptyCaseGivesAnEmptyResult) {
  const BatchResult result = run_batch_case({"none", "en", {}, {""}});
  EXPECT_TRUE(result.quotes.empty() && result.links.empty() && result.ranking.empty());
}

}  // namespace
}  // namespace duidu
