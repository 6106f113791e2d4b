// The bit-parallel search against the plain distance matrix.
#include "align/quotations/approximate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

namespace duidu {
namespace {

std::u32string random_text(std::mt19937& random, size_t length, char32_t alphabet) {
  std::u32string text;
  while (length-- > 0) text += U'一' + random() % alphabet;
  return text;
}

// Row by row: of the pattern, the distance to the nearest stretch that ends at each place (free start), or to the text.
std::vector<uint32_t> last_row(std::u32string_view pattern, std::u32string_view text, bool is_start_free) {
  std::vector<uint32_t> row(text.size() + 1);
  for (uint32_t j = 0; j <= text.size(); ++j) row[j] = is_start_free ? 0 : j;
  for (uint32_t i = 1; i <= pattern.size(); ++i) {
    uint32_t diagonal = row[0];
    row[0] = i;
    for (uint32_t j = 1; j <= text.size(); ++j) {
      const uint32_t above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (pattern[i - 1] != text[j - 1])});
      diagonal = above;
    }
  }
  return row;
}

TEST(Approximate, DistancesAreThoseOfTheMatrix) {
  for (uint32_t seed = 1; seed <= 2000; ++seed) {
    std::mt19937 random(seed);
    const std::u32string a = random_text(random, random() % 30, 3), b = random_text(random, random() % 30, 3);
    const auto limit = static_cast<uint32_t>(random() % 12);
    const std::vector<uint32_t> row = last_row(a, b, false);
    EXPECT_EQ(distance_between(a, b, limit), std::min(row.back(), limit + 1)) << "seed " << seed;
    const PrefixMatch nearest = nearest_prefix(a, b, limit);
    EXPECT_EQ(nearest.distance, std::min(*std::min_element(row.begin(), row.end()), limit + 1))
        << "seed " << seed;
    if (nearest.distance > limit) continue;
    EXPECT_EQ(row[nearest.length], nearest.distance) << "seed " << seed;
  }
}

TEST(Approximate, FindsWhatTheMatrixFindsOverBlockBorders) {
  for (uint32_t seed = 1; seed <= 500; ++seed) {
    std::mt19937 random(seed);
    const std::u32string pattern = random_text(random, 1 + random() % 200, 40);
    std::u32string text = random_text(random, random() % 300, 40), planted = pattern;
    for (size_t i = 0; i < pattern.size() / 20; ++i) planted[random() % planted.size()] = U'丁';
    text.insert(random() % (text.size() + 1), planted);
    const uint32_t limit = static_cast<uint32_t>(pattern.size()) * 15 / 100;
    const std::vector<uint32_t> row = last_row(pattern, text, true);
    const auto found = find_approximate(pattern, text, limit);
    ASSERT_FALSE(found.empty()) << "seed " << seed;
    uint32_t nearest = limit + 1;
    for (const Approximate& match : found) {
      EXPECT_EQ(row[match.last], match.distance) << "seed " << seed;
      EXPECT_EQ(
          last_row(pattern, std::u32string_view(text).substr(match.first, match.last - match.first), false)
              .back(),
          match.distance);
      nearest = std::min(nearest, match.distance);
    }
    EXPECT_EQ(nearest, *std::min_element(row.begin() + 1, row.end())) << "seed " << seed;
  }
}

TEST(Approximate, NothingIsFoundInNothing) {
  EXPECT_TRUE(find_approximate(U"", U"一二三", 1).empty());
  EXPECT_TRUE(find_approximate(U"一二三四五六七", U"", 1).empty());
}

}  // namespace
}  // namespace duidu
