// ImGui's fonts know single code points; clusters of several get stand-ins that lead back to the text.
#include <gtest/gtest.h>

#include "base/utf8.h"
#include "ui/type.h"

namespace duidu {
namespace {

TEST(ClusterIdsTest, OneCodePointStandsForItself) {
  ClusterIds ids;
  EXPECT_EQ(ids.id("国"), U'国');
  EXPECT_EQ(ids.id("𠮷"), U'𠮷');
  EXPECT_EQ(ids.text(U'国'), "国");
}

TEST(ClusterIdsTest, SeveralCodePointsGetAnIdOfTheirOwnForGood) {
  ClusterIds ids;
  const ImWchar family = ids.id("👩‍👩‍👧");
  const ImWchar dash = ids.id("——");
  EXPECT_NE(family, dash);
  EXPECT_EQ(ids.id("👩‍👩‍👧"), family);
  EXPECT_EQ(ids.text(family), "👩‍👩‍👧");
  EXPECT_EQ(ids.text(dash), "——");
}

TEST(ClusterIdsTest, PrivateUseCharactersOfTheTextAreNotTakenForIds) {
  ClusterIds ids;
  const ImWchar cluster = ids.id("e\u0301");
  std::string private_use;
  append_code_point(private_use, cluster);
  EXPECT_EQ(ids.text(ids.id(private_use)), private_use);
}

TEST(ClusterIdsTest, AFullAreaShowsTheFirstCodePoint) {
  ClusterIds ids;
  for (size_t i = 0; i < 72'000; ++i) {
    const char32_t first = 0x4E00 + static_cast<char32_t>(i % 20'000);
    std::string cluster;
    append_code_point(cluster, first);
    for (size_t marks = 0; marks <= i / 20'000; ++marks) cluster += "\u0301";
    const ImWchar id = ids.id(cluster);
    const bool has_own = i < 71'936;
    ASSERT_EQ(id == first, !has_own) << i;
    ASSERT_EQ(ids.text(id), has_own ? cluster : cluster.substr(0, 3));
  }
}

}  // namespace
}  // namespace duidu
