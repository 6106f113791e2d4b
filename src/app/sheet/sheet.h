// How high the sheet is. Pure; CSS px.
#pragma once

#include <optional>

#include "app/sheet/state.h"

namespace duidu {

// The head, the buttons' row, and a line of words.
inline constexpr float kSheetHead = 56, kSheetButtons = 52, kSheetLine = 22;

// `room`: what there is for text and sheet together, from the text's top to the window's lower edge.
float sheet_height(SheetStage stage, float room);

// The stage nearest to where it was let go, `pulled` above its own; nothing: it closes.
std::optional<SheetStage> stage_after(SheetStage stage, float pulled, float room);

}  // namespace duidu
