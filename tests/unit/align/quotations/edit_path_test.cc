// Alignment with edits against a quadratic oracle: no path from the common beginning has more points.
#include "align/quotations/edit_path.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace duidu {
namespace {

constexpr int32_t kNoLimit = 1 << 20;

std::u16string random_text(std::mt19937& random, uint32_t length, uint32_t alphabet) {
  std::u16string text;
  for (uint32_t i = 0; i < length; ++i) text += static_cast<char16_t>(u'a' + random() % alphabet);
  return text;
}

// The most points of any pair of beginnings: 2 for each equal pair, -2 for a changed, -3 for an additional one.
int32_t best_points(const std::u16string& a, const std::u16string& b) {
  std::vector<std::vector<int32_t>> edits(a.size() + 1, std::vector<int32_t>(b.size() + 1));
  int32_t best = 0;
  for (size_t i = 0; i <= a.size(); ++i) {
    for (size_t j = 0; j <= b.size(); ++j) {
      int32_t least = i == 0 && j == 0 ? 0 : kNoLimit;
      if (i > 0) least = std::min(least, edits[i - 1][j] + 1);
      if (j > 0) least = std::min(least, edits[i][j - 1] + 1);
      if (i > 0 && j > 0) least = std::min(least, edits[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
      edits[i][j] = least;
      best = std::max(best, static_cast<int32_t>(i + j) - 4 * least);
    }
  }
  return best;
}

int32_t points_of(const std::vector<EqualRun>& runs) {
  uint32_t a = 0, b = 0, edits = 0;
  for (const EqualRun& run : runs) {
    edits += std::max(run.a - a, run.b - b);
    a = run.a + run.length;
    b = run.b + run.length;
  }
  return static_cast<int32_t>(a + b) - 4 * static_cast<int32_t>(edits);
}

std::vector<EqualRun> align_from_start(const std::u16string& a, const std::u16string& b, int32_t max_drop) {
  const AlignOptions options;
  Budget budget(options);
  const TextRay ray_a{a.data(), static_cast<uint32_t>(a.size())},
      ray_b{b.data(), static_cast<uint32_t>(b.size())};
  return PathFinder().extend(ray_a, ray_b, kNoLimit, max_drop, budget);
}

TEST(EditPath, HasAsManyPointsAsTheBestOfAllPaths) {
  std::mt19937 random(11);
  for (int round = 0; round < 400; ++round) {
    const std::u16string a = random_text(random, random() % 40, 2 + round % 5);
    std::u16string b = random_text(random, random() % 40, 2 + round % 5);
    if (round % 2 == 0) b = a.substr(0, a.size() / 2) + b;
    const std::vector<EqualRun> runs = align_from_start(a, b, kNoLimit);
    EXPECT_EQ(points_of(runs), best_points(a, b)) << "round " << round;
    for (const EqualRun& run : runs) EXPECT_EQ(a.substr(run.a, run.length), b.substr(run.b, run.length));
  }
}

TEST(EditPath, RunsAscendOnBothSides) {
  std::mt19937 random(12);
  for (int round = 0; round < 200; ++round) {
    const std::u16string a = random_text(random, 60, 3), b = random_text(random, 60, 3);
    uint32_t behind_a = 0, behind_b = 0;
    for (const EqualRun& run : align_from_start(a, b, 30)) {
      EXPECT_GE(run.a, behind_a);
      EXPECT_GE(run.b, behind_b);
      behind_a = run.a + run.length;
      behind_b = run.b + run.length;
    }
  }
}

TEST(EditPath, EndsWhereTheTextsStopAgreeing) {
  const std::u16string same = u"thequickbrownfox";
  const std::vector<EqualRun> runs =
      align_from_start(same + std::u16string(200, u'x'), same + std::u16string(200, u'y') + same, 30);
  ASSERT_EQ(runs.size(), 1u);
  EXPECT_EQ(runs[0].length, same.size());
}

TEST(EditPath, ReadsBackwardAsForward) {
  const std::u16string a = u"xxabcdefgh", b = u"yyabcdXfgh";
  const AlignOptions options;
  Budget budget(options);
  const auto size = static_cast<uint32_t>(a.size());
  const std::vector<EqualRun> runs =
      PathFinder().extend({&a.back(), size, -1}, {&b.back(), size, -1}, kNoLimit, 30, budget);
  ASSERT_EQ(runs.size(), 2u);
  EXPECT_EQ(runs[0].length, 3u);
  EXPECT_EQ(runs[1].a, 4u);
  EXPECT_EQ(runs[1].length, 4u);
}

TextRay ray_of(const std::u16string& text) { return {text.data(), static_cast<uint32_t>(text.size())}; }

TEST(EditPath, WinsNothingWhereNothingAgreesNearby) {
  const std::u16string text = u"甲乙丙丁戊己庚辛", changed = u"子乙丙丁戊己庚辛",
                       longer = u"子丑寅甲乙丙丁戊", other = u"子丑寅卯辰巳午未", apart = u"子乙寅丁辰己午辛";
  EXPECT_TRUE(agree_nearby(ray_of(text), ray_of(changed), 9, 2));
  EXPECT_TRUE(agree_nearby(ray_of(text), ray_of(longer), 9, 2));
  EXPECT_TRUE(agree_nearby(ray_of(longer), ray_of(text), 9, 2));
  EXPECT_FALSE(agree_nearby(ray_of(text), ray_of(longer), 8, 2)) << "three more cost nine points";
  EXPECT_FALSE(agree_nearby(ray_of(text), ray_of(other), 9, 2));
  EXPECT_FALSE(agree_nearby(ray_of(text), ray_of(apart), 9, 2)) << "never two in a row";
  EXPECT_TRUE(align_from_start(text, apart, 9).empty());
  EXPECT_FALSE(agree_nearby(ray_of(text), ray_of(u""), 9, 2));
  EXPECT_TRUE(agree_nearby(ray_of(text), ray_of(changed), 9, 7));
  EXPECT_FALSE(agree_nearby(ray_of(text), ray_of(changed), 9, 8)) << "seven in a row are the same";
}

}  // namespace
}  // namespace duidu
