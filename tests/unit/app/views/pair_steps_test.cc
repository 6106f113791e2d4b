// Which pair one is at, and where a step leads.
#include "app/views/pair_steps.h"

#include <gtest/gtest.h>

namespace duidu {
namespace {

const std::vector<float> kEdges{100, 400, 900};  // four pairs
constexpr float kMost = 700;                     // the last one never reaches the upper edge

TEST(PairStepsTest, ThePairAtTheUpperEdgeCountsAndAtTheEndTheLast) {
  EXPECT_EQ(pair_at(kEdges, 0, kMost), 0u);
  EXPECT_EQ(pair_at(kEdges, 99.5f, kMost), 1u) << "a browser rounds";
  EXPECT_EQ(pair_at(kEdges, 350, kMost), 1u);
  EXPECT_EQ(pair_at(kEdges, 400, kMost), 2u);
  EXPECT_EQ(pair_at(kEdges, kMost, kMost), 3u);
  EXPECT_EQ(pair_at({}, 0, 0), 0u);
}

TEST(PairStepsTest, StepsLeadToWhereTheNextPairBeginsAndBackToWhereThisOneDoes) {
  EXPECT_EQ(top_of_step(kEdges, 0, true), 100);
  EXPECT_EQ(top_of_step(kEdges, 100, true), 400);
  EXPECT_EQ(top_of_step(kEdges, 950, true), 950) << "behind the last there is none";
  EXPECT_EQ(top_of_step(kEdges, 250, false), 100);
  EXPECT_EQ(top_of_step(kEdges, 400, false), 100);
  EXPECT_EQ(top_of_step(kEdges, 100, false), 0);
  EXPECT_EQ(top_of_step(kEdges, 50, false), 0);
}

}  // namespace
}  // namespace duidu
