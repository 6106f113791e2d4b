// The emission of each cell: the likelihood of the words, times a bell around the place at the same fraction
// of the text.
#include "align/topics/order_rows.h"

#include <gtest/gtest.h>

#include <cmath>

#include "unit/align/topics/tables.h"

namespace duidu {
namespace {

class OrderRowsTest : public testing::Test {
 protected:
  OrderRowsTest()
      : tables_({"The tailor sews.", "The blacksmith repairs bicycles.", "The chemist hides.",
                 "The barber plays."},
                {"Hello.", "Who repairs bicycles?", "Who plays?", "Another text.", "The tailor again."}),
        likelihoods_(tables_.likelihoods()),
        input_{likelihoods_,
               {Step::kBegins, Step::kGoesOn, Step::kOpens, Step::kBegins, Step::kGoesOn},
               std::vector<double>(5, 1)} {}

  test::TopicTables tables_;
  Likelihoods likelihoods_;
  OrderInput input_;
};

TEST_F(OrderRowsTest, GiveTheRowsOfABlock) {
  OrderRows rows(input_, tables_.settings);
  EXPECT_EQ(rows.text_count(), 2u);
  rows.load(1, 4);
  EXPECT_EQ(rows.cell_count(), 3 * 4u);
  for (uint32_t paragraph = 1; paragraph < 4; ++paragraph) {
    const std::vector<Candidate> expected = test::row_of(likelihoods_, paragraph);
    ASSERT_EQ(rows.row(paragraph).size(), expected.size());
    for (size_t i = 0; i < expected.size(); ++i) {
      EXPECT_EQ(rows.row(paragraph)[i].place, expected[i].place);
      EXPECT_EQ(rows.row(paragraph)[i].likelihood, expected[i].likelihood);
    }
  }
}

TEST_F(OrderRowsTest, EmissionFallsWithTheDistanceFromWhereTheCommentaryIs) {
  OrderRows rows(input_, tables_.settings);
  rows.load(0, 5);
  const double slope = tables_.settings.diagonal;
  constexpr uint32_t kBegin[] = {0, 0, 0, 3, 3}, kSize[] = {3, 3, 3, 2, 2};
  for (uint32_t paragraph = 0; paragraph < 5; ++paragraph) {
    const double along = (paragraph - kBegin[paragraph] + 0.5) / kSize[paragraph];
    // The mean of e^(-slope * distance) over all positions in [0, 1].
    const double mean = (2 - std::exp(-slope * along) - std::exp(-slope * (1 - along))) / slope;
    for (size_t i = 0; i < 4; ++i) {
      const Candidate& cell = rows.row(paragraph)[i];
      const double distance = std::fabs(along - (cell.place + 0.5) / 4);
      EXPECT_NEAR(rows.emission()[rows.first_of(paragraph) + i],
                  cell.likelihood * std::exp(-slope * distance) / mean, 1e-4 * cell.likelihood)
          << paragraph << ", " << cell.place;
    }
  }
}

}  // namespace
}  // namespace duidu
