// Sorting by indices: against std::stable_sort on random lists with many equal keys.
#include "base/sorting.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <random>
#include <string>

namespace duidu {
namespace {

struct Named {
  int key = 0;
  std::string name;
  bool operator==(const Named&) const = default;
};

bool is_less(const Named& a, const Named& b) { return a.key < b.key; }

TEST(Sorting, AgreesWithStableSort) {
  std::mt19937 random(7);
  for (size_t length = 0; length < 70; ++length) {
    std::vector<Named> items;
    for (size_t i = 0; i < length; ++i)
      items.push_back({static_cast<int>(random() % 9), "value " + std::to_string(i)});
    std::vector<Named> expected = items;
    std::stable_sort(expected.begin(), expected.end(), is_less);
    sort_values(items, is_less);
    EXPECT_EQ(items, expected) << length << " values";
  }
}

TEST(Sorting, MovesWhatCannotBeCopied) {
  std::vector<std::unique_ptr<int>> items;
  for (const int value : {3, 1, 2}) items.push_back(std::make_unique<int>(value));
  sort_values(items, [](const auto& a, const auto& b) { return *a < *b; });
  EXPECT_EQ(*items[0], 1);
  EXPECT_EQ(*items[1], 2);
  EXPECT_EQ(*items[2], 3);
}

}  // namespace
}  // namespace duidu
