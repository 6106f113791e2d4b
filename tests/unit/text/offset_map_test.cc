// The map against plain lists of starts and ends.
#include "text/offset_map.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

namespace duidu {
namespace {

struct Plain {
  OffsetMap map;
  std::vector<uint32_t> start, end;
  std::vector<bool> is_joined, has_blank;

  void append(uint32_t gap, uint32_t length, bool is_joined) {
    const uint32_t behind = end.empty() ? 0 : end.back();
    start.push_back(behind + gap);
    end.push_back(behind + gap + length);
    this->is_joined.push_back(is_joined && gap > 0);
    has_blank.push_back(false);
    map.append(gap, length, is_joined && gap > 0);
  }
  void append_behind_blank(uint32_t length) {
    const uint32_t behind = end.empty() ? 0 : end.back();
    const uint8_t step = OffsetMap::packed_behind_blank(length);
    start.push_back(behind + 1);
    end.push_back(behind + 1 + length);
    is_joined.push_back(false);
    has_blank.push_back(true);
    map.append_short(&step, 1, end.back());
  }
  void append_same() {
    start.push_back(start.back());
    end.push_back(end.back());
    is_joined.push_back(false);
    has_blank.push_back(false);
    map.append_same();
  }
};

// Runs of one length as a script has them, with blanks and marks between words.
void append_prose(Plain& plain, std::mt19937& random) {
  const uint32_t length = 1 + random() % 3;
  for (uint32_t left = random() % 100; left > 0; --left) {
    const uint32_t kind = random() % 8;
    if (kind == 0) {
      plain.append_behind_blank(length);
    } else {
      plain.append(kind == 1 ? 1 + random() % 3 : 0, length, random() % 4 == 0);
    }
  }
}

// Mostly short steps, as in a text, and now and then long ones, several for the same bytes and some that are taken back.
Plain random_map(std::mt19937& random, int count) {
  Plain plain;
  while (plain.map.size() < static_cast<uint32_t>(count)) {
    const bool is_long = random() % 16 == 0;
    plain.append(is_long ? random() % 5000 : random() % 4, 1 + (is_long ? random() % 40 : random() % 4),
                 random() % 8 == 0);
    if (random() % 4 == 0) plain.append_behind_blank(1 + random() % 3);
    if (random() % 4 == 0) {
      plain.map.append(random() % 30, 1 + random() % 9, false);
      plain.map.pop_back();
    }
    if (random() % 16 == 0) append_prose(plain, random);
    if (random() % 8 == 0) {
      for (uint32_t same = random() % 18; same > 0; --same) plain.append_same();
    }
  }
  return plain;
}

TEST(OffsetMap, SaysWhatAListWouldSay) {
  std::mt19937 random(3);
  for (int round = 0; round < 50; ++round) {
    const Plain plain = random_map(random, 300);
    for (uint32_t i = 0; i < plain.map.size(); ++i) {
      ASSERT_EQ(plain.map.start(i), plain.start[i]) << i;
      ASSERT_EQ(plain.map.end(i), plain.end[i]) << i;
      if (i == 0) continue;
      const bool is_same = plain.start[i] == plain.start[i - 1];
      ASSERT_EQ(plain.map.is_same(i), is_same) << i;
      const bool has_gap = !is_same && plain.start[i] > plain.end[i - 1];
      ASSERT_EQ(plain.map.has_gap(i), has_gap) << i;
      ASSERT_EQ(plain.map.is_joined(i), plain.is_joined[i]) << i;
      ASSERT_EQ(plain.map.has_parting_gap(i), has_gap && !plain.is_joined[i]) << i;
      ASSERT_EQ(plain.map.has_marks(i), has_gap && !plain.has_blank[i]) << i;
      ASSERT_EQ(plain.map.end_before(i), plain.end[i - 1]) << i;
      const uint32_t last = i + random() % std::min<uint32_t>(32, plain.map.size() - i);
      bool has_any = false;
      for (uint32_t k = i; k <= last; ++k) has_any = has_any || plain.map.has_marks(k);
      ASSERT_TRUE(!has_any || plain.map.may_have_marks(i, last)) << i << " to " << last;
    }
    for (int i = 0; i < 300; ++i) {
      const uint32_t place = random() % (plain.end.back() + 2);
      const auto at = std::lower_bound(plain.start.begin(), plain.start.end(), place);
      ASSERT_EQ(plain.map.index_at(place), static_cast<uint32_t>(at - plain.start.begin())) << place;
    }
  }
}

TEST(OffsetMap, TellsABlankFromAnotherGapOfOneByte) {
  Plain plain;
  plain.append(0, 1, false);
  plain.append_behind_blank(1);
  plain.append(1, 1, false);
  EXPECT_FALSE(plain.map.has_gap(0));
  EXPECT_TRUE(!plain.map.has_marks(1) && plain.map.has_gap(1));
  EXPECT_TRUE(plain.map.has_marks(2) && plain.map.has_gap(2));
  EXPECT_EQ(plain.map.start(2), plain.start[2]);
}

TEST(OffsetMap, HalfAByteForEachOfProse) {
  OffsetMap map;
  map.reserve(10'000);
  for (int i = 0; i < 10'000; ++i) map.append(i % 7 == 0 ? 3 : 0, 3, false);
  EXPECT_LE(map.bytes(), 5'100u);
}

}  // namespace
}  // namespace duidu
