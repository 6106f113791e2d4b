#include "app/sheet/sheet.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace duidu {
namespace {

constexpr float kPeekLines = 2;
constexpr float kLeastText = 72;  // of the text stays in sight, with the line that was pressed

constexpr SheetStage kStages[] = {SheetStage::kPeek, SheetStage::kHalf, SheetStage::kFull};

}  // namespace

float sheet_height(SheetStage stage, float room) {
  const float peek = kSheetHead + kPeekLines * kSheetLine + kSheetButtons;
  if (stage == SheetStage::kPeek) return std::min(peek, room);
  const float wanted = stage == SheetStage::kHalf ? room / 2 : room - kLeastText;
  return std::min(std::max(peek, std::round(wanted)), room);
}

std::optional<SheetStage> stage_after(SheetStage stage, float pulled, float room) {
  const float height = sheet_height(stage, room) + pulled;
  if (height < sheet_height(SheetStage::kPeek, room) / 2) return std::nullopt;
  return *std::min_element(std::begin(kStages), std::end(kStages), [&](SheetStage one, SheetStage two) {
    return std::abs(sheet_height(one, room) - height) < std::abs(sheet_height(two, room) - height);
  });
}

}  // namespace duidu
