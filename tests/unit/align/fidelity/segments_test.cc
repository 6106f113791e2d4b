// The alignment under the fidelity diff: shortest for small inputs, sound and symmetric for all, bounded for large ones.
#include "align/fidelity/segments.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "align/fidelity/token_diff.h"

namespace duidu {
namespace {

using Keys = std::vector<uint32_t>;

Keys random_keys(std::mt19937& random, size_t length, uint32_t alphabet) {
  Keys keys(length);
  for (uint32_t& key : keys) key = random() % alphabet;
  return keys;
}

// `keys` with some taken out, put in, replaced or moved.
Keys edited(const Keys& keys, std::mt19937& random, uint32_t alphabet) {
  Keys out;
  for (const uint32_t key : keys) {
    const uint32_t dice = random() % 12;
    if (dice == 0) continue;
    out.push_back(dice == 1 ? random() % alphabet : key);
    if (dice == 2) out.push_back(random() % alphabet);
  }
  if (out.size() > 20 && random() % 2 == 0) std::rotate(out.begin() + 2, out.begin() + 8, out.begin() + 18);
  return out;
}

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

// No more than the bound, and still sound, where nothing or nearly everything agrees.
TEST(CommonRuns, HostileInputsEnd) {
  std::mt19937 random(3);
  const Keys same(30'000, 1), mixed = random_keys(random, 30'000, 2), other = random_keys(random, 30'000, 2);
  Keys unlike(30'000, 2);
  EXPECT_TRUE(common_runs(same, unlike).empty());
  expect_sound(common_runs(mixed, other), mixed, other);
  expect_sound(common_runs(same, mixed), same, mixed);
}

TEST(Segments, CoverBothSidesAndSwapWithThem) {
  for (uint32_t seed = 1; seed <= 1000; ++seed) {
    std::mt19937 random(seed);
    const uint32_t alphabet = 4 + seed % 40;
    const std::vector<uint8_t> weights(alphabet, 5);
    const Keys a = random_keys(random, random() % 80, alphabet), b = edited(a, random, alphabet);
    const std::vector<Segment> segments = segments_of(a, b, weights);
    uint32_t x = 0, y = 0;
    for (const Segment& segment : segments) {
      ASSERT_EQ(segment.a_first, x) << "seed " << seed;
      ASSERT_EQ(segment.b_first, y) << "seed " << seed;
      x = segment.a_last;
      y = segment.b_last;
      if (segment.kind != Segment::Kind::kMoved) continue;
      const Segment& there = segments.at(segment.counterpart);
      ASSERT_EQ(there.kind, Segment::Kind::kMoved);
      const Segment& in_a = segment.a_first < segment.a_last ? segment : there;
      const Segment& in_b = segment.a_first < segment.a_last ? there : segment;
      EXPECT_TRUE(std::equal(a.begin() + in_a.a_first, a.begin() + in_a.a_last, b.begin() + in_b.b_first,
                             b.begin() + in_b.b_last));
    }
    EXPECT_EQ(x, a.size());
    EXPECT_EQ(y, b.size());
    std::vector<Segment> swapped = segments_of(b, a, weights);
    for (Segment& segment : swapped) {
      std::swap(segment.a_first, segment.b_first);
      std::swap(segment.a_last, segment.b_last);
    }
    EXPECT_EQ(swapped, segments) << "seed " << seed;
  }
}

TEST(Segments, AMovedStretchIsToldAsMoved) {
  const Keys a{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, b{5, 6, 7, 8, 9, 10, 11, 1, 2, 3, 4};
  const std::vector<Segment> segments = segments_of(a, b, std::vector<uint8_t>(12, 5));
  ASSERT_EQ(segments.size(), 3u);
  EXPECT_EQ(segments[0].kind, Segment::Kind::kMoved);
  EXPECT_EQ(segments[0].counterpart, 2u);
  EXPECT_EQ(segments[1].kind, Segment::Kind::kKept);
}

}  // namespace
}  // namespace duidu
