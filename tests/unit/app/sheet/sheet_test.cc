// How high the sheet is, and where it goes when it is let go.
#include "app/sheet/sheet.h"

#include <gtest/gtest.h>

namespace duidu {
namespace {

constexpr float kPhone = 556, kLandscape = 276, kTiny = 90;

TEST(SheetTest, StagesGrowAndLeaveALineOfText) {
  for (const float room : {kPhone, kLandscape, kTiny}) {
    const float peek = sheet_height(SheetStage::kPeek, room), half = sheet_height(SheetStage::kHalf, room);
    const float full = sheet_height(SheetStage::kFull, room);
    EXPECT_LE(peek, half);
    EXPECT_LE(half, full);
    EXPECT_LE(full, room);
  }
  EXPECT_GE(kPhone - sheet_height(SheetStage::kFull, kPhone), 72);
  EXPECT_GE(sheet_height(SheetStage::kPeek, kPhone), 56 + 2 * 22 + 44) << "head, two lines, buttons";
}

TEST(SheetTest, LetGoItGoesToTheNearestStageOrCloses) {
  const float to_half = sheet_height(SheetStage::kHalf, kPhone) - sheet_height(SheetStage::kPeek, kPhone);
  const struct {
    SheetStage from;
    float pulled;
    std::optional<SheetStage> to;
  } kTable[] = {
      {SheetStage::kPeek, 0, SheetStage::kPeek},
      {SheetStage::kPeek, to_half * 0.6f, SheetStage::kHalf},
      {SheetStage::kPeek, 400, SheetStage::kFull},
      {SheetStage::kPeek, -120, std::nullopt},
      {SheetStage::kHalf, -to_half, SheetStage::kPeek},
      {SheetStage::kHalf, -30, SheetStage::kHalf},
      {SheetStage::kFull, -5000, std::nullopt},
  };
  for (const auto& [from, pulled, to] : kTable) EXPECT_EQ(stage_after(from, pulled, kPhone), to) << pulled;
}

}  // namespace
}  // namespace duidu
