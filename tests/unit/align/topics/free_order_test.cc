// The hypothesis without an order: every paragraph for itself, places shared by those that want them.
#include "align/topics/free_order.h"

#include <gtest/gtest.h>

#include <cmath>

#include "unit/align/topics/tables.h"

namespace duidu {
namespace {

class FreeOrderTest : public testing::TestWithParam<bool> {
 protected:
  FreeOrderTest()
      : tables_({"The tailor sews.", "The blacksmith repairs bicycles.", "The chemist hides.",
                 "The barber plays."},
                {"Who repairs bicycles?", "Bicycles again.", "The tailor.", "Nothing."}, settings()),
        likelihoods_(tables_.likelihoods()),
        input_{likelihoods_, std::vector<Step>(4, Step::kGoesOn), {0.7, 0.7, 0.7, 40}} {}

  static TopicSettings settings() {
    TopicSettings settings;
    if (GetParam()) settings.max_cells = 0;
    return settings;
  }

  double row_sum(uint32_t paragraph) const {
    double sum = 0, places = 0;
    for (const Candidate& candidate : test::row_of(likelihoods_, paragraph))
      sum += candidate.likelihood, ++places;
    return sum + likelihoods_.place_count() - places;
  }

  test::TopicTables tables_;
  Likelihoods likelihoods_;
  OrderInput input_;
};

TEST_P(FreeOrderTest, TheLikelihoodOfAParagraphIsTheMeanOverItsPlaces) {
  const FreeOrder free(input_, tables_.settings);
  const double digress = tables_.settings.digress;
  for (uint32_t paragraph = 0; paragraph < 4; ++paragraph) {
    EXPECT_NEAR(free.log_likelihood(paragraph, test::row_of(likelihoods_, paragraph)),
                std::log(row_sum(paragraph) / 4 * (1 - digress) + input_.unrelated[paragraph] * digress),
                1e-9);
  }
}

TEST_P(FreeOrderTest, SharesSumToAtMostOneAndThePlaceOfTheWordsIsBest) {
  ReadingOrder order(4, true);
  FreeOrder(input_, tables_.settings).show(order);
  for (uint32_t paragraph = 0; paragraph < 4; ++paragraph) {
    double sum = 0;
    for (const PlaceShare& known : order.row(paragraph)) sum += known.share;
    EXPECT_GT(sum, 0);
    EXPECT_LE(sum, 1 + 1e-6);
  }
  EXPECT_EQ(order.best(0).place, 1u);
  EXPECT_EQ(order.best(2).place, 0u);
  EXPECT_LT(order.best(3).share, 0.1) << "likelier to be about nothing";
}

TEST_P(FreeOrderTest, APlaceThatManyWantIsWorthLessToEach) {
  ReadingOrder order(4, true);
  FreeOrder(input_, tables_.settings).show(order);
  const std::vector<Candidate> row = test::row_of(likelihoods_, 0);
  double total = input_.unrelated[0] * tables_.settings.digress, best = 0;
  for (const Candidate& candidate : row) {
    const double value = candidate.likelihood * (1 - tables_.settings.digress) / 4;
    total += value;
    if (candidate.place == 1) best = value;
  }
  EXPECT_LT(order.best(0).share, best / total) << "the share without competition";
}

INSTANTIATE_TEST_SUITE_P(Rows, FreeOrderTest, testing::Bool());

}  // namespace
}  // namespace duidu
