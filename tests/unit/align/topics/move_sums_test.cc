// The inner sums of the passes against sums over every pair of places.
#include "align/topics/move_sums.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace duidu {
namespace {

class MoveSumsTest : public testing::TestWithParam<uint32_t> {
 protected:
  MoveSumsTest() : random_(GetParam()), count_(1 + GetParam() % 12) {
    std::vector<double> parts;
    for (uint32_t i = 0; i < count_; ++i) parts.push_back(1.0 / std::max(i, 1u));
    odds_.set(table_of(TopicSettings{}.opens), parts);
  }

  double roll() { return static_cast<double>(random_() % 1000) / 999; }

  // The probability of one move between two places, but for the share at `from`.
  double chance(uint32_t from, uint32_t to) const {
    if (to > from + 2) return odds_.at(from).ahead;
    if (to + 1 < from) return odds_.at(from).far_back;
    return odds_.table[move_between(from, to)];
  }

  std::vector<Candidate> random_row() {
    std::vector<Candidate> row;
    for (uint32_t place = 0; place < count_; ++place) {
      if (random_() % 2) row.push_back({place, 1});
    }
    return row;
  }

  std::mt19937 random_;
  uint32_t count_;
  MoveOdds odds_;
};

TEST_P(MoveSumsTest, ArrivingAtEveryPlaceOfAWholeRow) {
  MarginRow leaving;
  leaving.resize(count_);
  for (uint32_t i = 0; i < count_; ++i) leaving.data()[i] = roll();
  std::vector<double> arriving(count_);
  arrive_full(odds_, leaving.data(), arriving);
  for (uint32_t to = 0; to < count_; ++to) {
    double sum = 0;
    for (uint32_t from = 0; from < count_; ++from) sum += leaving.data()[from] * chance(from, to);
    EXPECT_NEAR(arriving[to], sum, 1e-12);
  }
}

TEST_P(MoveSumsTest, TheWorthOfEveryMoveFromAPlaceOfAWholeRow) {
  MarginRow worth, before;
  worth.resize(count_);
  before.resize(count_ + 1);
  double all = 0;
  for (uint32_t i = 0; i < count_; ++i) {
    before.data()[i] = all;
    all += worth.data()[i] = roll();
  }
  before.data()[count_] = all;
  for (uint32_t from = 0; from < count_; ++from) {
    const MoveTable parts = parts_full(odds_.table, odds_.at(from), worth.data(), before.data(), all, from);
    double sum = 0, expected = 0;
    for (const double part : parts) sum += part;
    for (uint32_t to = 0; to < count_; ++to) expected += worth.data()[to] * chance(from, to);
    EXPECT_NEAR(sum, expected, 1e-12) << from;
    EXPECT_NEAR(parts[kStay], worth.data()[from] * odds_.table[kStay], 1e-12);
  }
}

TEST_P(MoveSumsTest, TheWorthOfAllMovesInAShortRow) {
  const std::vector<Candidate> to = random_row();
  std::vector<double> worth, before = {0};
  for (size_t i = 0; i < to.size(); ++i) {
    worth.push_back(roll());
    before.push_back(before.back() + worth.back());
  }
  size_t window = 0;
  for (uint32_t from = 0; from < count_; ++from) {
    while (window < to.size() && to[window].place + 1 < from) ++window;
    double expected = 0;
    for (size_t i = 0; i < to.size(); ++i) expected += worth[i] * chance(from, to[i].place);
    EXPECT_NEAR(worth_of_moves(odds_, to, worth.data(), before.data(), from, window), expected, 1e-12);
  }
}

TEST_P(MoveSumsTest, APlaceIsFoundInItsRow) {
  const std::vector<Candidate> row = random_row();
  size_t at = 0;
  for (uint32_t place = 0; place < count_; ++place) {
    const auto found =
        std::find_if(row.begin(), row.end(), [&](const Candidate& c) { return c.place == place; });
    ASSERT_EQ(is_in(row, place, false, at), found != row.end());
    if (found == row.end()) continue;
    EXPECT_EQ(at, static_cast<size_t>(found - row.begin()));
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, MoveSumsTest, testing::Range(0u, 24u));

}  // namespace
}  // namespace duidu
