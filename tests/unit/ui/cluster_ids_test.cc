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
  for (char32_t c = 0x4E00; c < 0x4E00 + 7000; ++c) {
    std::string cluster;
    append_code_point(cluster, c);
    cluster += "\u0301";
    const ImWchar id = ids.id(cluster);
    EXPECT_EQ(id == c, c >= 0x4E00 + 6400) << static_cast<uint32_t>(c);
  }
}

}  // namespace
}  // namespace duidu
