// The segments under the fidelity diff: they cover both sides, and swapping the sides swaps them.
#include "align/fidelity/segments.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "unit/align/fidelity/keys.h"

namespace duidu {
namespace {

using test::edited;
using test::Keys;
using test::random_keys;

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
