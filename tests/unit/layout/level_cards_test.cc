// Where cards stand beside their passages: a table to read, and properties against an oracle that computes each card by itself.
#include "layout/level_cards.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "unit/layout/random_article.h"

namespace duidu {
namespace {

using Places = std::vector<float>;

struct Row {
  const char* name;
  Places wanted, heights;
  std::optional<size_t> pivot;
  Places expected;
};

// No card stands higher than 10, and 5 are between two.
TEST(LevelCardsTest, Table) {
  const Row rows[] = {
      {"none", {}, {}, {}, {}},
      {"each where it wants to", {100, 200}, {40, 40}, {}, {100, 200}},
      {"not above the top", {0}, {40}, {}, {10}},
      {"below the one before it", {100, 110}, {40, 40}, {}, {100, 145}},
      {"three at one place", {100, 100, 100}, {20, 20, 20}, {}, {100, 125, 150}},
      {"without a passage, behind its neighbour", {100, kNoWish, 300}, {40, 40, 40}, {}, {100, 145, 300}},
      {"without a passage, first", {kNoWish, 12}, {40, 40}, {}, {10, 55}},
      {"the pivot pushes up", {100, 110}, {40, 40}, 1, {65, 110}},
      {"and no further than it must", {20, 100, 110}, {20, 40, 40}, 2, {20, 65, 110}},
      {"and down", {100, 110}, {40, 40}, 0, {100, 145}},
      {"the middle one of three", {100, 100, 100}, {20, 20, 20}, 1, {75, 100, 125}},
      {"what has no room above shifts the pivot", {20, 30}, {40, 40}, 1, {10, 55}},
      {"one that is alone leads nobody", {100, kNoWish}, {40, 40}, 1, {100, 145}},
  };
  for (const Row& row : rows)
    EXPECT_EQ(level_cards({row.wanted, row.heights, 10, 5}, row.pivot), row.expected) << row.name;
}

// Each card from what stands before it alone: the lowest it is pushed to by any of them.
float without_pivot(const LevelCards& cards, size_t i) {
  float y = std::max(cards.wanted[i], cards.top);
  float between = 0;
  for (size_t j = i; j-- > 0;) {
    between += cards.heights[j] + cards.gap;
    y = std::max(y, std::max(cards.wanted[j], cards.top) + between);
  }
  return y;
}

class LevelCardsAnyTest : public testing::TestWithParam<int> {
 protected:
  LevelCardsAnyTest() : random_(static_cast<uint32_t>(GetParam())) {
    cards_.top = static_cast<float>(random_.below(50));
    cards_.gap = static_cast<float>(random_.below(20));
    const size_t count = 1 + random_.below(12);
    float wanted = 0;
    for (size_t i = 0; i < count; ++i) {
      wanted += static_cast<float>(random_.below(3) * random_.below(200));
      cards_.wanted.push_back(random_.below(5) == 0 ? kNoWish : wanted);
      cards_.heights.push_back(static_cast<float>(1 + random_.below(120)));
    }
  }

  float end(const Places& y, size_t i) const { return y[i] + cards_.heights[i] + cards_.gap; }

  void expect_order(const Places& y) const {
    EXPECT_GE(y.front(), cards_.top);
    for (size_t i = 1; i < y.size(); ++i) EXPECT_GE(y[i], end(y, i - 1)) << i;
  }

  test::Random random_;
  LevelCards cards_;
};

TEST_P(LevelCardsAnyTest, WithoutAPivotEachIsAsHighAsTheOthersLetIt) {
  const Places y = level_cards(cards_, std::nullopt);
  expect_order(y);
  for (size_t i = 0; i < y.size(); ++i) EXPECT_EQ(y[i], without_pivot(cards_, i)) << i;
}

TEST_P(LevelCardsAnyTest, ThePivotIsExactIfThoseAboveFit) {
  for (size_t pivot = 0; pivot < cards_.wanted.size(); ++pivot) {
    const Places y = level_cards(cards_, pivot);
    expect_order(y);
    if (cards_.wanted[pivot] == kNoWish) continue;
    float room = cards_.top;  // those above it need
    for (size_t i = 0; i < pivot; ++i) room += cards_.heights[i] + cards_.gap;
    EXPECT_EQ(y[pivot], std::max(cards_.wanted[pivot], room));
  }
}

// Whoever stands elsewhere than without a pivot was pushed: it touches the one that pushes it.
TEST_P(LevelCardsAnyTest, NoneIsPushedFurtherThanItMust) {
  const Places before = level_cards(cards_, std::nullopt);
  for (size_t pivot = 0; pivot < cards_.wanted.size(); ++pivot) {
    if (cards_.wanted[pivot] == kNoWish) continue;
    const Places y = level_cards(cards_, pivot);
    for (size_t i = 0; i < pivot; ++i) {
      if (y[i] != before[i]) {
        EXPECT_EQ(y[i + 1], end(y, i)) << i;
      }
    }
    for (size_t i = pivot + 1; i < y.size(); ++i) {
      if (y[i] != cards_.wanted[i]) {
        EXPECT_EQ(y[i], end(y, i - 1)) << i;
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, LevelCardsAnyTest, testing::Range(1, 400));

}  // namespace
}  // namespace duidu
