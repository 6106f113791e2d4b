// The rows of moves are probabilities.
#include "align/topics/settings.h"

#include <gtest/gtest.h>

namespace duidu {
namespace {

TEST(TopicSettings, EveryRowOfMovesSumsToOne) {
  const TopicSettings settings;
  for (const Moves& row : {settings.goes_on, settings.opens, settings.answers, settings.led_in}) {
    EXPECT_NEAR(row.stay + row.next + row.skip + row.ahead + row.back + row.far_back, 1, 1e-12);
    for (const double chance : {row.stay, row.next, row.skip, row.ahead, row.back, row.far_back})
      EXPECT_GT(chance, 0) << "no move is impossible";
  }
}

}  // namespace
}  // namespace duidu
