#include "ui/pane/finding_mark.h"

#include <algorithm>

#include "ui/kit/shapes.h"

namespace duidu {
namespace {

constexpr float kThick = 3, kThin = 1, kBetween = 2;
constexpr float kWave = 3, kWaveHeight = 1.5f;  // half a wave, and how far it goes up and down
constexpr float kFrameRadius = 2;

void draw_wave(ImDrawList& list, const Rect& box, ImU32 ink) {
  const float middle = box.y + box.height;
  float away = kWaveHeight;
  for (float x = box.x; x < box.x + box.width; x += kWave, away = -away)
    list.PathLineTo(ImVec2(x, middle + away));
  list.PathLineTo(ImVec2(box.x + box.width, middle + away));
  list.PathStroke(ink, 0, length::kRuleWidth);
}

}  // namespace

void draw_finding(ImDrawList& list, const ThemeTokens& theme, Finding finding, uint32_t hue, const Rect& box,
                  bool is_leftwards) {
  const float bottom = box.y + box.height;
  const auto line = [&](float top, float height, uint32_t ink) {
    fill_rect(list, {box.x, top, box.width, height}, color(ink), 0);
  };
  const auto stroke = [&](float width, uint32_t ink) {
    const float start = is_leftwards ? box.x + box.width : box.x;
    fill_rect(list, {start - width / 2, box.y, width, box.height}, color(ink), 0);
  };
  switch (finding) {
    case Finding::kNone:
      return;
    case Finding::kGap:
      return stroke(2 * kThin, hue);
    case Finding::kMeaningGap:
      return stroke(kThick, theme.error);
    case Finding::kReworded:
      line(bottom - kThin, kThin, hue);
      return line(bottom + kBetween, kThin, hue);
    case Finding::kMeaning:
      return line(bottom - kThin, kThick, theme.error);
    case Finding::kCut:
      return stroke_rect(list, box, color(theme.error), kFrameRadius, length::kRuleWidth);
    case Finding::kUncovered:
      return draw_wave(list, box, color(theme.error));
  }
}

}  // namespace duidu
