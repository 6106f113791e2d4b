// Which lines share a row of the view.
#include "app/split/rows.h"

#include <gtest/gtest.h>

namespace duidu {
namespace {

ArticleLines lines_with(std::string_view places) {
  ArticleLines lines;
  for (const char place : places) {
    lines.lines.push_back({place == 'X' ? LinePlace::kApart : LinePlace::kAnswer, false, {}});
  }
  return lines;
}

// "0 1-2f 3": the lines of each row; "f" is folded.
std::string rows(std::string_view places, const std::vector<uint32_t>& unfolded = {}) {
  std::string said;
  for (const SplitRow& row : split_rows(lines_with(places), unfolded)) {
    said += (said.empty() ? "" : " ") + std::to_string(row.line);
    if (row.count > 1) said += "-" + std::to_string(row.line + row.count - 1);
    if (row.is_folded) said += "f";
  }
  return said;
}

TEST(SplitRowsTest, WhatIsSetApartSideBySideIsOneRow) {
  EXPECT_EQ(rows("AXXAX"), "0 1-2f 3 4f");
  EXPECT_EQ(rows(""), "");
}

TEST(SplitRowsTest, AnUnfoldedLineUnfoldsItsNeighbours) {
  EXPECT_EQ(rows("AXXAX", {2}), "0 1 2 3 4f");
  EXPECT_EQ(rows("AXXAX", {0, 3}), "0 1-2f 3 4f");
}

TEST(SplitRowsTest, ALineIsFoundInItsRow) {
  const std::vector<SplitRow> found = split_rows(lines_with("AXXAX"), {});
  EXPECT_EQ(row_with(found, 0), 0u);
  EXPECT_EQ(row_with(found, 2), 1u);
  EXPECT_EQ(row_with(found, 4), 3u);
}

TEST(SplitRowsTest, ARowHasTheIdOfItsFirstLine) {
  EXPECT_EQ(line_of_id(row_id(1234)), 1234u);
  for (const char* other : {"", "split.list.", "split.list", "split.list.x", "toolbar.open"})
    EXPECT_EQ(line_of_id(other), kNoLine) << other;
}

}  // namespace
}  // namespace duidu
