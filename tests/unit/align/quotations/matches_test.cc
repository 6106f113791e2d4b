// Matches against a quadratic oracle: every maximal common run that holds a seed is found, and nothing else.
#include "align/quotations/matches.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "unit/align/listing.h"

namespace duidu {
namespace {

using Found = std::set<std::tuple<uint32_t, uint32_t, uint32_t>>;

Found fast(const WholeText& source, const WholeText& commentary) {
  const SeedIndex seeds(source);
  const AlignOptions options;
  Budget budget(options);
  Found found;
  const auto visit = [&](const Hit& hit) {
    const Match& match = hit.match;
    EXPECT_TRUE(found.insert({match.commentary, match.source, match.length}).second) << "found twice";
  };
  visit_matches(source, commentary, seeds, visit, budget);
  return found;
}

// Every maximal run of at least two code points, a seed in a small source. A run of two does not count if the source
// has it often.
Found slow(const WholeText& source, const WholeText& commentary) {
  const std::u16string &a = commentary.folded(), &b = source.folded();
  const auto is_frequent = [&](uint32_t i) {
    uint32_t occurrences = 0;
    for (uint32_t j = 0; j + 1 < b.size(); ++j) occurrences += b[j] == a[i] && b[j + 1] == a[i + 1];
    return occurrences > kParameters.bare_han_occurrences;
  };
  Found found;
  for (uint32_t i = 0; i < a.size(); ++i) {
    for (uint32_t j = 0; j < b.size(); ++j) {
      if (i > 0 && j > 0 && a[i - 1] == b[j - 1]) continue;
      uint32_t length = 0;
      while (i + length < a.size() && j + length < b.size() && a[i + length] == b[j + length]) ++length;
      if (length > 2 || (length == 2 && !is_frequent(i))) found.insert({i, j, length});
    }
  }
  return found;
}

std::string random_han(std::mt19937& random, int length, uint32_t alphabet) {
  std::string text;
  for (int i = 0; i < length; ++i) append_code_point(text, 0x4E00 + 37 * (random() % alphabet));
  return text;
}

TEST(Matches, AgreeWithComparingEverythingWithEverything) {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    const uint32_t alphabet = 8 + round % 4;
    const test::Texts source_paragraphs{random_han(random, 60, alphabet)};
    const test::Texts paragraphs{random_han(random, 60, alphabet)};
    const WholeText source(source_paragraphs), commentary(paragraphs);
    EXPECT_EQ(fast(source, commentary), slow(source, commentary));
  }
}

TEST(Matches, ARunAtTooManyPlacesIsFoundThroughItsRarerParts) {
  std::string text;
  for (uint32_t i = 0; i < kParameters.max_occurrences + 8; ++i) text += "春夏秋冬，";
  const test::Texts source_paragraphs{text + "一个很少见的句子"};
  const auto only_frequent = test::Texts({"天有春夏秋冬"}), with_rare = test::Texts({"春夏秋冬一个很少见"});
  const WholeText source(source_paragraphs);
  EXPECT_TRUE(fast(source, WholeText(only_frequent)).empty());
  const Found found = fast(source, WholeText(with_rare));
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(std::get<2>(*found.begin()), 9u);
}

}  // namespace
}  // namespace duidu
