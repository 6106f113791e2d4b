// ImGui's fonts know single code points; clusters of several get stand-ins that lead back to the text.
#include <gtest/gtest.h>

#include "text/utf8.h"
#include "ui/kit/type.h"

namespace duidu {
namespace {

TEST(ClusterIdsTest, OneCodePointStandsForItself) {
  ClusterIds ids;
  EXPECT_EQ(ids.id("国"), U'国');
  EXPECT_EQ(ids.id("é"), U'é');
  EXPECT_EQ(ids.text(U'国'), "国");
  EXPECT_EQ(ids.size(), 0u);
}

// ImGui's tables are as long as the highest code point: a million bytes a font for one rare character.
TEST(ClusterIdsTest, ACharacterBeyondTheBasicPlaneHasAStandInWithinIt) {
  ClusterIds ids;
  EXPECT_LE(ids.id("𠮷"), 0xFFFFu);
  EXPECT_EQ(ids.text(ids.id("𠮷")), "𠮷");
}

TEST(ClusterIdsTest, SeveralCodePointsGetAnIdOfTheirOwn) {
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

TEST(ClusterIdsTest, AFullAreaSaysSoAndIsFreeAgainAfterClearing) {
  ClusterIds ids;
  const auto cluster = [](size_t i) {
    std::string text;
    append_code_point(text, static_cast<char32_t>(0x20000 + i));
    return text;
  };
  for (size_t i = 0; i < ClusterIds::kMost; ++i) ids.id(cluster(i));
  EXPECT_FALSE(ids.has_overflowed());
  EXPECT_EQ(ids.text(ids.id(cluster(0))), cluster(0));
  EXPECT_EQ(ids.text(ids.id(cluster(ClusterIds::kMost - 1))), cluster(ClusterIds::kMost - 1));

  EXPECT_EQ(ids.id(cluster(ClusterIds::kMost)), 0xFFFDu);
  EXPECT_TRUE(ids.has_overflowed());
  ids.clear();
  EXPECT_FALSE(ids.has_overflowed());
  EXPECT_EQ(ids.text(ids.id(cluster(ClusterIds::kMost))), cluster(ClusterIds::kMost));
}

}  // namespace
}  // namespace duidu
