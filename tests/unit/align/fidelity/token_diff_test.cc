// The common runs under the fidelity diff: as long as possible for small inputs, sound for all, bounded for large ones.
#include "align/fidelity/token_diff.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "unit/align/fidelity/keys.h"

namespace duidu {
namespace {

using test::edited;
using test::Keys;
using test::random_keys;

// The quadratic way (R. A. Wagner, M. J. Fischer, "The String-to-String Correction Problem", 1974).
size_t longest_common(const Keys& a, const Keys& b) {
  std::vector<size_t> row(b.size() + 1);
  for (const uint32_t key : a) {
    size_t diagonal = 0;
    for (size_t j = 0; j < b.size(); ++j) {
      const size_t above = row[j + 1];
      row[j + 1] = key == b[j] ? diagonal + 1 : std::max(above, row[j]);
      diagonal = above;
    }
  }
  return row.back();
}

size_t kept(const std::vector<CommonRun>& runs) {
  size_t sum = 0;
  for (const CommonRun& run : runs) sum += run.length;
  return sum;
}

void expect_sound(const std::vector<CommonRun>& runs, const Keys& a, const Keys& b) {
  uint32_t x = 0, y = 0;
  for (const CommonRun& run : runs) {
    ASSERT_TRUE(run.a >= x && run.b >= y && run.length > 0);
    ASSERT_TRUE(run.a + run.length <= a.size() && run.b + run.length <= b.size());
    EXPECT_TRUE(std::equal(a.begin() + run.a, a.begin() + run.a + run.length, b.begin() + run.b));
    x = run.a + run.length;
    y = run.b + run.length;
  }
}

TEST(CommonRuns, AreAsLongAsTheQuadraticWayFinds) {
  for (uint32_t seed = 1; seed <= 2000; ++seed) {
    std::mt19937 random(seed);
    const uint32_t alphabet = 2 + seed % 9;
    const Keys a = random_keys(random, random() % 60, alphabet);
    const Keys b = seed % 2 ? random_keys(random, random() % 60, alphabet) : edited(a, random, alphabet);
    const auto runs = common_runs(a, b);
    expect_sound(runs, a, b);
    EXPECT_EQ(kept(runs), longest_common(a, b)) << "seed " << seed;
  }
}

TEST(CommonRuns, AMissingChapterDoesNotLoseTheThread) {
  std::mt19937 random(7);
  const Keys a = random_keys(random, 30'000, 2000);
  Keys b = a;
  b.erase(b.begin() + 5000, b.begin() + 15'000);
  for (size_t i = 0; i < b.size(); i += 50) b[i] = 2000;
  const auto runs = common_runs(a, b);
  expect_sound(runs, a, b);
  EXPECT_GT(kept(runs), b.size() * 95 / 100);
}

// Inputs of which nothing or nearly everything agrees stay within the bound, and their runs are sound.
TEST(CommonRuns, HostileInputsEnd) {
  std::mt19937 random(3);
  const Keys same(30'000, 1), mixed = random_keys(random, 30'000, 2), other = random_keys(random, 30'000, 2);
  Keys unlike(30'000, 2);
  EXPECT_TRUE(common_runs(same, unlike).empty());
  expect_sound(common_runs(mixed, other), mixed, other);
  expect_sound(common_runs(same, mixed), same, mixed);
}

}  // namespace
}  // namespace duidu
