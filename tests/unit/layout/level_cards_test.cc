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
  std::vector<bool> is_firm{};  // empty: all are
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
      {"what is only related makes room", {100, 110}, {40, 40}, {}, {65, 110}, {false, true}},
      {"as far as there is room above it", {20, 30}, {40, 40}, {}, {10, 55}, {false, true}},
      {"below what is firm", {100, 140, 150}, {40, 40, 40}, {}, {100, 145, 190}, {true, false, true}},
      {"and no further than it must", {20, 100, 130}, {20, 20, 20}, {}, {20, 100, 130}, {false, false, true}},
      {"one behind its neighbour goes with it",
       {90, kNoWish, 130},
       {20, 20, 40},
       {},
       {80, 105, 130},
       {false, false, true}},
      {"it is firm for nobody", {100, 110}, {40, 40}, {}, {100, 145}, {false, false}},
      {"a wish above the top", {-30, 20}, {20, 20}, {}, {10, 35}},
  };
  for (const Row& row : rows) {
    const std::vector<bool> is_firm =
        row.is_firm.empty() ? std::vector<bool>(row.wanted.size(), true) : row.is_firm;
    EXPECT_EQ(level_cards({row.wanted, row.heights, is_firm, 10, 5}, row.pivot), row.expected) << row.name;
  }
}

bool is_firm(const LevelCards& cards, size_t i) { return cards.is_firm[i] && cards.wanted[i] != kNoWish; }

// A firm card from the firm ones before it alone: the lowest it is pushed to by any of them, and by the room of those between.
float of_firm(const LevelCards& cards, size_t i) {
  float y = std::max(cards.wanted[i], cards.top), between = 0;
  for (size_t j = i; j-- > 0;) {
    between += cards.heights[j] + cards.gap;
    y = std::max(y, (is_firm(cards, j) ? std::max(cards.wanted[j], cards.top) : cards.top) + between);
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
      cards_.is_firm.push_back(random_.below(3) != 0);
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

TEST_P(LevelCardsAnyTest, WithoutAPivotEachFirmOneIsAsHighAsTheFirmOnesLetIt) {
  const Places y = level_cards(cards_, std::nullopt);
  expect_order(y);
  for (size_t i = 0; i < y.size(); ++i) {
    if (is_firm(cards_, i)) {
      EXPECT_EQ(y[i], of_firm(cards_, i)) << i;
    }
  }
}

// The others stand where they want to, or touch what pushes them.
TEST_P(LevelCardsAnyTest, WhatIsNotFirmIsPushedByANeighbourOnly) {
  const Places y = level_cards(cards_, std::nullopt);
  for (size_t i = 0; i < y.size(); ++i) {
    if (is_firm(cards_, i) || y[i] == std::max(cards_.wanted[i], cards_.top)) continue;
    const bool is_below = i > 0 && y[i] == end(y, i - 1);
    const bool is_above = i + 1 < y.size() && y[i + 1] == end(y, i);
    EXPECT_TRUE(is_below || is_above) << i;
  }
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

// Whoever stands elsewhere than where it wants to, below the one before it, touches the one below that pushes it.
TEST_P(LevelCardsAnyTest, NoneIsPushedFurtherThanItMust) {
  for (size_t pivot = 0; pivot < cards_.wanted.size(); ++pivot) {
    if (cards_.wanted[pivot] == kNoWish) continue;
    const Places y = level_cards(cards_, pivot);
    for (size_t i = 0; i < y.size(); ++i) {
      const float own = std::max(cards_.wanted[i], i == 0 ? cards_.top : end(y, i - 1));
      const bool is_pushed = i + 1 < y.size() && y[i + 1] == end(y, i);
      EXPECT_TRUE(y[i] == own || is_pushed || i == pivot) << i;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, LevelCardsAnyTest, testing::Range(1, 400));

}  // namespace
}  // namespace duidu
