// The finder from end to end: order, partial results, parts of a commentary.
#include "align/quotations/quotations.h"

#include <gtest/gtest.h>

#include "unit/align/quotations/finder.h"

namespace duidu {
namespace {

const std::vector<std::string> kSource = {"我在渡口等了他四十年，船换了三条，人没有换。",
                                          "窑火要烧几天就烧几天，人急没有用。"};
const std::vector<std::string> kCommentary = {"老人说：“我这一辈子从来没有后悔过等待任何人。”",
                                              "又说：“窑火要烧几天就烧几天，人急没有用。”",
                                              "再说：“我在渡口等了他四十年，船换了三条。”"};

std::vector<Quotation> find(const test::Finder& finder, const WholeText& commentary, Budget& budget) {
  return find_quotations({finder.source, finder.seeds, finder.frequencies}, commentary, Language::kEnglish,
                         budget);
}

TEST(Quotations, QuotationsAndOrphansComeInTheOrderOfTheCommentary) {
  test::Finder finder(kSource, kCommentary);
  const std::vector<Quotation> found = find(finder, finder.commentary, finder.budget);
  ASSERT_EQ(found.size(), 3u);
  for (uint32_t i = 0; i < 3; ++i) EXPECT_EQ(found[i].fragments[0].commentary.first, i);
  EXPECT_FALSE(found[0].has_source());
  EXPECT_EQ(found[1].fragments[0].source.first, 1u);
  EXPECT_EQ(found[2].fragments[0].source.first, 0u);
}

TEST(Quotations, ASpentBudgetCallsNothingAnOrphan) {
  test::Finder finder(kSource, kCommentary);
  finder.options.max_steps = 40;
  Budget spent(finder.options);
  for (const Quotation& quotation : find(finder, finder.commentary, spent))
    EXPECT_TRUE(quotation.has_source());
  EXPECT_TRUE(spent.is_spent());
}

TEST(Quotations, APartOfTheCommentaryIsSearchedWithTheTablesOfAll) {
  test::Finder finder(kSource, kCommentary);
  const test::Texts part{kCommentary[1]};
  const WholeText text(part);
  const std::vector<Quotation> found = find(finder, text, finder.budget);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].fragments[0].source.first, 1u);
  EXPECT_EQ(found[0].fragments[0].commentary.first, 0u);
}

TEST(Quotations, AreSortedByPosition) {
  std::vector<Quotation> quotations(3);
  const Range ranges[] = {{2, 0, 2, 5}, {1, 7, 1, 9}, {1, 3, 2, 9}};
  for (size_t i = 0; i < 3; ++i) quotations[i].fragments = {{ranges[i], {}}};
  sort_by_position(quotations);
  EXPECT_EQ(quotations[0].fragments[0].commentary, ranges[2]);
  EXPECT_EQ(quotations[1].fragments[0].commentary, ranges[1]);
  EXPECT_EQ(quotations[2].fragments[0].commentary, ranges[0]);
}

}  // namespace
}  // namespace duidu
