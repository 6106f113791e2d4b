// The logarithm and exponential of the topic scores against those of the library.
#include "align/text/steady_math.h"

#include <gtest/gtest.h>

#include <cmath>

namespace duidu {
namespace {

TEST(SteadyMath, AgreesWithTheLibrary) {
  for (double x = 1e-9; x < 1e12; x *= 1.37)
    EXPECT_NEAR(steady_log(x), std::log(x), 1e-11 * (1 + std::fabs(std::log(x))));
  for (double x = -40; x < 40; x += 0.37) EXPECT_NEAR(steady_exp(x) / std::exp(x), 1, 1e-12);
}

TEST(SteadyMath, InvertsItself) {
  for (double x = 1e-200; x < 1e200; x *= 123.4) EXPECT_NEAR(steady_exp(steady_log(x)) / x, 1, 1e-9) << x;
}

TEST(SteadyMath, ClampsExponentsThatNoScoreReaches) {
  EXPECT_EQ(steady_exp(1e9), steady_exp(600));
  EXPECT_EQ(steady_exp(-1e9), steady_exp(-600));
  EXPECT_TRUE(std::isnormal(steady_exp(600)) && std::isnormal(steady_exp(-600)));
}

}  // namespace
}  // namespace duidu
