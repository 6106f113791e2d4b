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

// Every maximal run of at least two code points: a seed in a small source. Two alone that stand there often do not count.
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

TEST(Seeds, TheSameWordsGiveTheSameSeedInEveryText) {
  const auto one = test::Texts({"before the Fog had gone"}), other = test::Texts({"——the fog had, gone"});
  const WholeText a(one), b(other);
  const SeedShape shape = seed_shape(a.size());
  const Seed seed = seed_at(a, 6, shape), same = seed_at(b, 0, shape);
  EXPECT_EQ(seed.hash, same.hash);
  EXPECT_EQ(seed.length, 5u);
  EXPECT_EQ(same.length, 5u);
}

TEST(Seeds, TheIndexKnowsEveryPlaceOfASeed) {
  const test::Texts paragraphs{"东南西北风，东南西北雨"};
  const WholeText text(paragraphs);
  const SeedIndex index(text);
  std::vector<uint32_t> occurrences;
  index.for_each_occurrence(seed_at(text, 0, index.shape()).hash,
                       [&](uint32_t index) { occurrences.push_back(index); });
  EXPECT_NE(std::find(occurrences.begin(), occurrences.end(), 0u), occurrences.end());
  EXPECT_NE(std::find(occurrences.begin(), occurrences.end(), 5u), occurrences.end());
}

TEST(Seeds, AReaderInTheMiddleReadsWhatOneFromTheBeginningReads) {
  const test::Texts paragraphs{
      "The fog 灯塔 had gone before 雾 came over the harbour at 3 in the morning 天亮"};
  const WholeText text(paragraphs);
  for (const SeedShape shape : {SeedShape{}, SeedShape{kParameters.large_seed, false}}) {
    for (SeedReader reader(text, 0, shape); !reader.is_at_end(); reader.step()) {
      const Seed seed = reader.seed(), alone = seed_at(text, reader.index(), shape);
      EXPECT_EQ(seed.length, alone.length) << reader.index();
      EXPECT_EQ(seed.hash, alone.hash) << reader.index();
    }
  }
}

}  // namespace
}  // namespace duidu
