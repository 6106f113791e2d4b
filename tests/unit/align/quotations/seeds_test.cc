// Seeds: the same words give the same seed everywhere, and the index knows every occurrence.
#include "align/quotations/seeds.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "unit/align/listing.h"
#include "unit/align/text/prose.h"

namespace duidu {
namespace {

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

std::vector<uint32_t> occurrences_of(const SeedIndex& index, uint32_t hash) {
  std::vector<uint32_t> indices;
  index.for_each_occurrence(hash, [&](uint32_t at) { indices.push_back(at); });
  return indices;
}

void expect_every_seed_filed(const std::string& words) {
  const test::Texts paragraphs{words};
  const WholeText text(paragraphs);
  const SeedIndex index(text);
  for (SeedReader reader(text, 0, index.shape()); !reader.is_at_end(); reader.step()) {
    if (reader.seed().length == 0) continue;
    const std::vector<uint32_t> found = occurrences_of(index, reader.seed().hash);
    ASSERT_NE(std::find(found.begin(), found.end(), reader.index()), found.end()) << reader.index();
    ASSERT_TRUE(std::is_sorted(found.begin(), found.end()));
    ASSERT_EQ(index.count_occurrences(reader.seed().hash, UINT32_MAX), found.size());
  }
}

TEST(Seeds, EveryOccurrenceOfEverySeedIsFiled) {
  std::mt19937 random(21);
  expect_every_seed_filed(test::random_prose(random, 400));
}

// A large source has seeds at some indices only, and the table of buckets is made smaller.
TEST(Seeds, EveryOccurrenceOfEverySeedOfALargeSourceIsFiled) {
  std::mt19937 random(23);
  std::string words;
  while (words.size() <= 2 * kParameters.small_source) {
    for (int i = 0; i < 300; ++i) words += static_cast<char>('a' + random() % 26);
    words += ' ';
  }
  expect_every_seed_filed(words);
}

TEST(Seeds, ManyLookedUpAtOnceGiveWhatEachGivesAlone) {
  std::mt19937 random(22);
  std::string repeated;
  for (int i = 0; i < 40; ++i) repeated += "春夏秋冬";
  const test::Texts source_paragraphs{test::random_prose(random, 300) + repeated + "天地玄黄"};
  const test::Texts paragraphs{"天地玄黄" + test::random_prose(random, 300) + "春夏秋冬"};
  const WholeText source(source_paragraphs), commentary(paragraphs);
  const SeedIndex index(source);
  std::vector<SeedIndex::Probe> probes;
  for (SeedReader reader(commentary, 0, index.shape()); !reader.is_at_end(); reader.step()) {
    if (reader.seed().length != 0) probes.push_back({reader.seed(), reader.index()});
  }
  constexpr uint32_t kMost = 8;
  std::vector<std::vector<uint32_t>> expected;
  for (const SeedIndex::Probe& probe : probes) {
    std::vector<uint32_t> alone = occurrences_of(index, probe.seed.hash);
    if (!alone.empty() && alone.size() <= kMost) expected.push_back(std::move(alone));
  }
  EXPECT_GT(expected.size(), 0u);
  std::vector<SeedIndex::Found> room(probes.size() * (kMost + 1));
  std::vector<std::vector<uint32_t>> found;
  uint32_t probe = UINT32_MAX;
  for (const SeedIndex::Found& one : index.find_occurrences(probes, kMost, room)) {
    if (one.probe != std::exchange(probe, one.probe)) found.emplace_back();
    found.back().push_back(one.index);
    EXPECT_LE(found.back().size(), one.occurrence_count);
  }
  EXPECT_EQ(found, expected);
}

TEST(Seeds, ALongerSourceHasLongerSeeds) {
  EXPECT_LT(seed_shape(100).weight, seed_shape(kParameters.small_source + 1).weight);
  EXPECT_LT(seed_shape(kParameters.small_source + 1).weight,
            seed_shape(kParameters.medium_source + 1).weight);
  EXPECT_TRUE(seed_shape(100).begins_anywhere);
  EXPECT_FALSE(seed_shape(kParameters.small_source + 1).begins_anywhere);
}

}  // namespace
}  // namespace duidu
