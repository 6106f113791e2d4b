// The longest chain of boxes, against one found by trying all.
#include "app/follow/chain.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace duidu {
namespace {

bool fits(const ChainBox& a, const ChainBox& b, ChainRule rule) {
  return a.x2 <= b.x1 && (rule == ChainRule::kApart ? a.y2 : a.y1) <= b.y1;
}

size_t longest_by_trying(const std::vector<ChainBox>& boxes, ChainRule rule) {
  std::vector<size_t> length(boxes.size(), 1);
  size_t longest = 0;
  for (size_t i = 0; i < boxes.size(); ++i) {
    for (size_t k = 0; k < i; ++k) {
      if (fits(boxes[k], boxes[i], rule)) length[i] = std::max(length[i], length[k] + 1);
    }
    longest = std::max(longest, length[i]);
  }
  return longest;
}

TEST(ChainTest, TheBoxThatCrossesMoreIsLeftOut) {
  const std::vector<ChainBox> boxes{{0, 2, 0, 2}, {2, 4, 90, 92}, {4, 6, 10, 12}, {6, 8, 12, 14}};
  EXPECT_EQ(longest_chain(boxes, ChainRule::kApart), (std::vector<size_t>{0, 2, 3}));
}

TEST(ChainTest, OfTwoThatCrossTheFirstStays) {
  EXPECT_EQ(longest_chain({{0, 2, 50, 60}, {2, 4, 0, 10}}, ChainRule::kApart), std::vector<size_t>{0});
}

TEST(ChainTest, RunningBoxesMayShareWhatTheyAreAbout) {
  const std::vector<ChainBox> boxes{{0, 2, 0, 20}, {2, 4, 0, 20}, {4, 6, 10, 30}};
  EXPECT_EQ(longest_chain(boxes, ChainRule::kApart).size(), 1u);
  EXPECT_EQ(longest_chain(boxes, ChainRule::kRunning).size(), 3u);
}

TEST(ChainTest, NothingIsAsLongAsNothing) { EXPECT_TRUE(longest_chain({}, ChainRule::kApart).empty()); }

TEST(ChainTest, ItIsAChainAndNoneIsLonger) {
  std::mt19937 random(16);
  const auto pick = [&](uint32_t most) { return static_cast<uint32_t>(random() % most); };
  for (int round = 0; round < 300; ++round) {
    std::vector<ChainBox> boxes(pick(40));
    for (ChainBox& box : boxes) {
      const uint32_t x = pick(60), y = pick(60);
      box = {x, x + 1 + pick(8), y, y + pick(8)};
    }
    std::sort(boxes.begin(), boxes.end(), [](const auto& a, const auto& b) { return a.x1 < b.x1; });
    for (const ChainRule rule : {ChainRule::kApart, ChainRule::kRunning}) {
      const std::vector<size_t> chain = longest_chain(boxes, rule);
      ASSERT_EQ(chain.size(), longest_by_trying(boxes, rule)) << round;
      for (size_t i = 1; i < chain.size(); ++i)
        ASSERT_TRUE(fits(boxes[chain[i - 1]], boxes[chain[i]], rule)) << round;
    }
  }
}

}  // namespace
}  // namespace duidu
