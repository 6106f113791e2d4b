// The controls of a panel that scrolls: radio buttons, sliders, switches.
#include <algorithm>
#include <cmath>

#include "ui/kit/controls.h"
#include "ui/kit/geometry.h"

namespace duidu {
namespace {

ImVec2 top_left(const Rect& rect) { return {rect.x, rect.y}; }
ImVec2 bottom_right(const Rect& rect) { return {rect.x + rect.width, rect.y + rect.height}; }

constexpr float kTrack = 4, kKnob = 8;  // height and radius
constexpr float kSwitchWidth = 36, kSwitchHeight = 20;

}  // namespace

void Controls::keep_free(const Rect& rect) {
  const ImVec2 pointer = ImGui::GetIO().MousePos;
  is_out_of_reach_ = is_out_of_reach_ || contains(rect, pointer.x, pointer.y);
}

void Controls::begin_toolbar(const char* id, const Rect& rect, const std::string& name, int buttons,
                             const Rect& above) {
  is_out_of_reach_ = false;
  keep_free(above);
  tree_.push_back({.id = id, .role = ControlRole::kToolbar, .name = name, .rect = rect, .extent = buttons});
}

void Controls::begin_panel(const char* id, const Rect& rect, const std::string& name) {
  is_out_of_reach_ = false;
  note(ControlRole::kPanel, id, rect, name);
}

float Controls::begin_scroller(const char* id, const Rect& rect, const std::string& name,
                               float content_height, float scroll) {
  scroll = begin_scrolling(ControlRole::kScroller, id, rect, name, content_height, scroll);
  is_in_scroller_ = true;
  origin_ = ImVec2(rect.x, rect.y - scroll);
  return scroll;
}

void Controls::end_scroller() {
  is_in_scroller_ = false;
  ImGui::PopClipRect();
}

bool Controls::radio(const std::string& id, const Rect& rect, const std::string& name, bool is_chosen,
                     const ThemeTokens* swatch) {
  const bool is_activated = hit_box(id.c_str(), rect);
  const ThemeTokens& colors = swatch ? *swatch : *theme_;
  tree_.push_back({.id = id,
                   .role = ControlRole::kRadio,
                   .name = name,
                   .rect = in_content(rect),
                   .is_selected = is_chosen});
  if (swatch || is_chosen || is_hovered()) {
    list_->AddRectFilled(top_left(rect), bottom_right(rect), color(swatch ? colors.paper : colors.hover),
                         length::kControlRadius);
  }
  if (swatch || is_chosen) {
    list_->AddRect(top_left(rect), bottom_right(rect), color(is_chosen ? theme_->accent : theme_->hairline),
                   length::kControlRadius, 0, is_chosen ? length::kChoiceWidth : 1);
  }
  const ImU32 ink = color(swatch || is_chosen ? colors.ink : colors.secondary);
  const FontId font = is_chosen ? FontId::kInterfaceStrong : FontId::kInterface;
  draw_text_centered(*list_, *type_, {font, length::kInterfaceSize, ink},
                     {rect.x + 4, rect.y, rect.width - 8, rect.height}, name);
  draw_focus_ring(id, rect);
  return is_activated && !is_chosen;
}

int Controls::slider(const std::string& id, const Rect& rect, const std::string& name,
                     const std::string& words, int value, int most) {
  hit_box(id.c_str(), rect);
  const bool is_held = !is_covered_ && ImGui::IsItemActive();
  tree_.push_back({.id = id,
                   .role = ControlRole::kSlider,
                   .name = name,
                   .detail = words,
                   .rect = in_content(rect),
                   .value = value,
                   .extent = most});
  const float left = rect.x + kKnob, width = rect.width - 2 * kKnob, middle = rect.y + rect.height / 2;
  const float knob = left + width * static_cast<float>(value) / static_cast<float>(most);
  const auto track = [&](float from, float to, uint32_t ink) {
    list_->AddRectFilled(ImVec2(from, middle - kTrack / 2), ImVec2(to, middle + kTrack / 2), color(ink),
                         kTrack / 2);
  };
  track(left, left + width, theme_->hairline);
  track(left, knob, theme_->accent);
  list_->AddCircleFilled(ImVec2(knob, middle), kKnob - (is_held || is_hovered() ? 0 : 1),
                         color(theme_->accent));
  draw_focus_ring(id, {rect.x, rect.y + 7, rect.width, rect.height - 14});
  if (is_held) {
    const float share = (ImGui::GetIO().MousePos.x - left) / width;
    value = static_cast<int>(std::lround(share * static_cast<float>(most)));
  }
  for (const Adjustment& adjustment : adjusted_) {
    if (adjustment.id == id) value += static_cast<int>(adjustment.steps);
  }
  return std::clamp(value, 0, most);
}

bool Controls::turn(const std::string& id, const Rect& row, const std::string& name, bool is_on) {
  const bool is_activated = hit_box(id.c_str(), row);
  tree_.push_back(
      {.id = id, .role = ControlRole::kSwitch, .name = name, .rect = in_content(row), .is_selected = is_on});
  draw_text(*list_, *type_, {FontId::kInterface, length::kInterfaceSize, color(theme_->ink)},
            {row.x, row.y, row.width - kSwitchWidth - 8, row.height}, name);
  const float right = row.x + row.width, middle = row.y + row.height / 2, half = kSwitchHeight / 2;
  const ImVec2 from(right - kSwitchWidth, middle - half), to(right, middle + half);
  if (is_on) list_->AddRectFilled(from, to, color(theme_->accent), half);
  if (!is_on) list_->AddRect(from, to, color(theme_->secondary), half, 0, 1.5f);
  list_->AddCircleFilled(ImVec2(is_on ? right - half : right - kSwitchWidth + half, middle), half - 4,
                         color(is_on ? theme_->paper : theme_->secondary));
  draw_focus_ring(id, {row.x - 4, row.y + 2, row.width + 8, row.height - 4});
  return is_activated;
}

}  // namespace duidu
