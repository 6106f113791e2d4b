// From every place the probabilities of all moves sum to one, however near the ends of the source are.
#include "align/topics/move_odds.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace duidu {
namespace {

std::vector<double> parts_of(size_t count) {
  std::vector<double> parts;
  for (size_t i = 0; i < count; ++i) parts.push_back(1.0 / static_cast<double>(std::max<size_t>(i, 1)));
  return parts;
}

TEST(MoveOdds, SumToOneFromEveryPlace) {
  const TopicSettings settings;
  for (const Moves& moves : {settings.goes_on, settings.opens, settings.led_in}) {
    for (size_t count = 1; count <= 9; ++count) {
      MoveOdds odds;
      odds.set(table_of(moves), parts_of(count));
      for (size_t from = 0; from < count; ++from) {
        double sum = 0;
        for (size_t to = 0; to < count; ++to) {
          const auto step = static_cast<long>(to) - static_cast<long>(from);
          const double chance = step >= 3    ? odds.at(from).ahead
                                : step <= -2 ? odds.at(from).far_back
                                             : odds.table[static_cast<size_t>(step + 1)];
          EXPECT_GT(chance, 0);
          sum += chance * odds.at(from).share;
        }
        EXPECT_NEAR(sum, 1, 1e-12) << count << " places, from " << from;
      }
    }
  }
}

TEST(MoveOdds, FarMovesAreSharedByThePlacesTheyMayGoTo) {
  MoveOdds odds;
  odds.set({0, 0.5, 0, 0, 0.3, 0.2}, parts_of(10));
  EXPECT_DOUBLE_EQ(odds.at(2).ahead, 0.3 / 5) << "places 5 to 9";
  EXPECT_DOUBLE_EQ(odds.at(4).far_back, 0.2 / 3) << "places 0 to 2";
  EXPECT_EQ(odds.at(7).ahead, 0);
  EXPECT_EQ(odds.at(1).far_back, 0);
}

}  // namespace
}  // namespace duidu
