// A budget ends a run after the same number of steps everywhere, and polls for cancellation rarely.
#include "align/text/budget.h"

#include <gtest/gtest.h>

namespace duidu {
namespace {

TEST(Budget, IsSpentBeyondItsLastStepAndStaysSo) {
  AlignOptions options;
  options.max_steps = 10;
  Budget budget(options);
  EXPECT_TRUE(budget.spend(4));
  EXPECT_TRUE(budget.spend(6));
  EXPECT_FALSE(budget.is_spent());
  EXPECT_FALSE(budget.spend(1));
  EXPECT_TRUE(budget.is_spent());
  EXPECT_FALSE(budget.spend(0)) << "no later step brings it back";
}

TEST(Budget, ACancelledRunMakesNoStep) {
  AlignOptions options;
  options.is_cancelled = [] { return true; };
  Budget budget(options);
  EXPECT_FALSE(budget.spend(1));
}

TEST(Budget, PollsForCancellationOncePerManySteps) {
  int polls = 0;
  bool is_cancelled = false;
  AlignOptions options;
  options.is_cancelled = [&] { return ++polls, is_cancelled; };
  Budget budget(options);
  for (int i = 0; i < 1 << 17; ++i) ASSERT_TRUE(budget.spend(1));
  EXPECT_GE(polls, 2);
  EXPECT_LE(polls, 4);
  is_cancelled = true;
  int steps = 0;
  while (budget.spend(1)) ++steps;
  EXPECT_LE(steps, 1 << 16);
  const int asked = polls;
  budget.spend(1 << 20);
  EXPECT_EQ(polls, asked) << "a cancelled run need not ask again";
}

}  // namespace
}  // namespace duidu
