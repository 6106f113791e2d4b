#include "import/structure/names.h"

#include <gtest/gtest.h>

namespace duidu {
namespace {

std::vector<std::string> united(const std::vector<std::string>& labels) {
  std::vector<Block> blocks(labels.size());
  for (size_t i = 0; i < labels.size(); ++i) blocks[i].speaker = labels[i];
  unite_names(blocks);
  std::vector<std::string> names;
  for (const Block& block : blocks) names.push_back(block.speaker);
  return names;
}

using Names = std::vector<std::string>;

TEST(Names, ShortFormsOfAName) {
  EXPECT_TRUE(is_short_for("BL", "Bo Lindqvist"));
  EXPECT_TRUE(is_short_for("B.L.", "Bo Lindqvist"));
  EXPECT_TRUE(is_short_for("Bo", "Bo Lindqvist"));
  EXPECT_TRUE(is_short_for("Lindqvist", "Bo Lindqvist"));
  EXPECT_TRUE(is_short_for("BAL", "Bo Lindqvist (BAL)"));
  EXPECT_TRUE(is_short_for("ORN", "O'Rell News"));
  EXPECT_TRUE(is_short_for("温", "温小澜"));
  EXPECT_TRUE(is_short_for("小澜", "温小澜"));
  EXPECT_TRUE(is_short_for("温老师", "温小澜"));
  EXPECT_TRUE(is_short_for("溪", "林小舟（以下简称“溪”，下同）"));
  EXPECT_FALSE(is_short_for("Bo Lindqvist", "Bo Lindqvist"));
  EXPECT_FALSE(is_short_for("Ada", "Bo Lindqvist"));
  EXPECT_FALSE(is_short_for("Bo", "Ada and Bo"));
  EXPECT_FALSE(is_short_for("林", "温小澜"));
}

TEST(Names, EverybodyHasTheFirstFullForm) {
  EXPECT_EQ(united({"Bo Lindqvist (BL)", "AW", "BL", "Ada Winter"}),
            (Names{"Bo Lindqvist (BL)", "Ada Winter", "Bo Lindqvist (BL)", "Ada Winter"}));
  EXPECT_EQ(united({"BO WINTER", "Bo Winter"}), (Names{"Bo Winter", "Bo Winter"}));
  EXPECT_EQ(united({"B.L", "B.L ."}), (Names{"B.L", "B.L"}));
  EXPECT_EQ(united({"林小舟（以下简称“林”）", "林"}), (Names{"林小舟", "林小舟"}));
}

TEST(Names, WhatSeveralMayShareAndNumbersStay) {
  EXPECT_EQ(united({"Bo Winter", "Bo Lindqvist", "Bo"}), (Names{"Bo Winter", "Bo Lindqvist", "Bo"}));
  EXPECT_EQ(united({"Q1", "Q2", "Speaker 1"}), (Names{"Q1", "Q2", "Speaker 1"}));
  EXPECT_EQ(united({"记者", "A"}), (Names{"记者", "A"}));
}

}  // namespace
}  // namespace duidu
