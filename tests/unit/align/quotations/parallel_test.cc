// Parallels as values: parts, gaps, edits and the compact list.
#include "align/quotations/parallel.h"

#include <gtest/gtest.h>

#include <random>
#include <tuple>

namespace duidu {
namespace {

bool operator==(const Match& a, const Match& b) {
  return a.commentary == b.commentary && a.source == b.source && a.length == b.length;
}

Parallel random_parallel(std::mt19937& random) {
  Parallel parallel;
  uint32_t a = random() % 20, b = random() % 20;
  for (uint32_t runs = 1 + random() % 6; runs > 0; --runs) {
    const uint32_t length = 1 + random() % 8;
    parallel.runs.push_back({a, b, length});
    a += length + random() % 4;
    b += length + random() % 4;
  }
  return part_of(parallel, 0, UINT32_MAX);
}

TEST(Parallel, OfAMatchIsExact) {
  const Parallel parallel = parallel_of({3, 7, 5});
  EXPECT_TRUE(parallel.is_exact());
  EXPECT_EQ(parallel.commentary_end, 8u);
  EXPECT_EQ(parallel.source_end, 12u);
  EXPECT_EQ(edits_of(parallel), 0u);
  EXPECT_EQ(similarity_of(parallel), 1.0);
}

TEST(Parallel, APartHasThePairsWithinItsBounds) {
  std::mt19937 random(1);
  for (int round = 0; round < 300; ++round) {
    const Parallel whole = random_parallel(random);
    const uint32_t first = random() % 60, last = random() % 60;
    const Parallel part = part_of(whole, first, last);
    std::vector<std::pair<uint32_t, uint32_t>> expected, found;
    for (const Match& run : whole.runs) {
      for (uint32_t i = 0; i < run.length; ++i) {
        if (run.commentary + i >= first && run.commentary + i < last)
          expected.emplace_back(run.commentary + i, run.source + i);
      }
    }
    for (const Match& run : part.runs) {
      for (uint32_t i = 0; i < run.length; ++i) found.emplace_back(run.commentary + i, run.source + i);
    }
    ASSERT_EQ(found, expected);
    ASSERT_EQ(part.is_empty(), expected.empty());
    if (expected.empty()) continue;
    EXPECT_EQ(part.commentary, expected.front().first);
    EXPECT_EQ(part.source_end, expected.back().second + 1);
  }
}

TEST(Parallel, RunsAndGapsCoverBothSides) {
  std::mt19937 random(2);
  for (int round = 0; round < 200; ++round) {
    Parallel parallel = random_parallel(random);
    parallel.commentary_end += random() % 3;
    parallel.source_end += random() % 3;
    uint32_t here = 0, there = 0, edits = 0;
    for (const Match& run : parallel.runs) here += run.length, there += run.length;
    for_each_gap(parallel, [&](uint32_t a, uint32_t a_end, uint32_t b, uint32_t b_end) {
      EXPECT_TRUE(a < a_end || b < b_end) << "no gap is empty";
      here += a_end - a;
      there += b_end - b;
      edits += std::max(a_end - a, b_end - b);
    });
    EXPECT_EQ(here, parallel.commentary_end - parallel.commentary);
    EXPECT_EQ(there, parallel.source_end - parallel.source);
    EXPECT_EQ(edits_of(parallel), edits);
    EXPECT_EQ(parallel.is_exact(), edits == 0 && parallel.runs.size() == 1);
  }
}

TEST(Parallel, SimilarityCountsAChangedCharacterOnce) {
  const Parallel changed{0, 10, 0, 10, {{0, 0, 4}, {5, 5, 5}}}, longer{0, 8, 0, 10, {{0, 0, 4}, {4, 6, 4}}};
  EXPECT_DOUBLE_EQ(similarity_of(changed), 0.9);
  EXPECT_DOUBLE_EQ(similarity_of(longer), 0.8);
  EXPECT_DOUBLE_EQ(similarity_of(Parallel{}), 0.0);
}

TEST(Parallel, TheListGivesBackWhatWasPut) {
  std::mt19937 random(3);
  ParallelList list;
  std::vector<Parallel> put;
  for (int i = 0; i < 50; ++i) {
    put.push_back(random_parallel(random));
    list.push_back(put.back().runs);
  }
  list.shrink_to_fit();
  ASSERT_EQ(list.size(), put.size());
  for (uint32_t i = 0; i < list.size(); ++i) {
    const Parallel parallel = list[i];
    ASSERT_TRUE(std::equal(parallel.runs.begin(), parallel.runs.end(), put[i].runs.begin(), put[i].runs.end(),
                           [](const Match& a, const Match& b) { return a == b; }));
    EXPECT_EQ(parallel.commentary, put[i].commentary);
    EXPECT_EQ(parallel.commentary_end, put[i].commentary_end);
    EXPECT_EQ(parallel.source, put[i].source);
    EXPECT_EQ(parallel.source_end, put[i].source_end);
  }
}

}  // namespace
}  // namespace duidu
