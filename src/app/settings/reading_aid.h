// Where the reading ruler or the paragraph in focus stands in a pane. Pure; CSS px of the pane's content.
#pragma once

#include "app/settings/preferences.h"
#include "layout/layout.h"

namespace duidu {

struct AidBox {
  float y = 0;
  float height = 0;  // 0 = none
  bool operator==(const AidBox&) const = default;
};

inline constexpr float kRulerLines = 3;

// The lines, or the paragraph, at height `y`: what stands there, or nearest to it.
AidBox aid_box(const PaneLayout& layout, ReadingAid aid, float y);

}  // namespace duidu
