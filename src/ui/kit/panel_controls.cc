#include "ui/kit/panel_controls.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/kit/geometry.h"
#include "ui/kit/shapes.h"

namespace duidu {

void PanelControls::keep_free(const Rect& rect) {
  const ImVec2 pointer = ImGui::GetIO().MousePos;
  reach_.is_out_of_reach = reach_.is_out_of_reach || contains(rect, pointer.x, pointer.y);
}

void PanelControls::begin_surface(const Rect& above) {
  reach_.is_out_of_reach = false;
  keep_free(above);
}

void PanelControls::begin_toolbar(const char* id, const Rect& rect, const std::string& name, int buttons,
                                  const Rect& above) {
  begin_surface(above);
  tree_.push_back({.id = id, .role = ControlRole::kToolbar, .name = name, .rect = rect, .extent = buttons});
}

void PanelControls::begin_panel(const char* id, const Rect& rect, const std::string& name) {
  reach_.is_out_of_reach = false;
  note(ControlRole::kPanel, id, rect, name);
}

float PanelControls::begin_scroller(const char* id, const Rect& rect, const std::string& name,
                                    float content_height, float scroll, bool is_plain) {
  scroll = begin_scrolling(ControlRole::kScroller, id, rect, name, content_height, scroll);
  tree_.back().is_tab_stop = is_plain && content_height > rect.height;
  is_in_scroller_ = true;
  scroller_ = tree_.size() - 1;
  origin_ = ImVec2(rect.x, rect.y - scroll);
  return scroll;
}

void PanelControls::end_scroller() {
  is_in_scroller_ = false;
  tree_[scroller_].value = static_cast<int>(tree_.size() - scroller_ - 1);
  ImGui::PopClipRect();
}

bool PanelControls::radio(const std::string& id, const Rect& rect, const std::string& name, bool is_chosen,
                          const ThemeTokens* swatch) {
  const bool is_activated = hit_box(id.c_str(), rect);
  const ThemeTokens& colors = swatch ? *swatch : *canvas_.theme;
  tree_.push_back({.id = id,
                   .role = ControlRole::kRadio,
                   .name = name,
                   .rect = in_content(rect),
                   .is_selected = is_chosen});
  if (swatch || is_chosen || is_hovered()) {
    fill_rect(list(), rect, color(swatch ? colors.paper : colors.hover), length::kControlRadius);
  }
  if (swatch || is_chosen) {
    stroke_rect(list(), rect, color(is_chosen ? canvas_.theme->accent : canvas_.theme->hairline),
                length::kControlRadius, is_chosen ? length::kChoiceWidth : 1);
  }
  const ImU32 ink = color(swatch || is_chosen ? colors.ink : colors.secondary);
  const FontId font = is_chosen ? FontId::kInterfaceStrong : FontId::kInterface;
  draw_text_centered(list(), *canvas_.type, {font, length::kInterfaceSize, ink},
                     {rect.x + 4, rect.y, rect.width - 8, rect.height}, name);
  draw_focus_ring(id, rect);
  return is_activated && !is_chosen;
}

Pull PanelControls::grip(const std::string& id, const Rect& rect, const std::string& name, bool is_open) {
  constexpr float kTap = 6;  // a finger is never quite still
  const bool is_activated = hit_box(id.c_str(), rect);
  tree_.push_back({.id = id,
                   .role = ControlRole::kButton,
                   .name = name,
                   .rect = rect,
                   .is_selected = is_open,
                   .opens_panel = true});
  draw_focus_ring(id, rect);
  const bool was_held = held_.is_held;
  if (is_held()) {
    const ImVec2 moved = ImGui::GetMouseDragDelta(ImGuiMouseButton_Left, 0);
    held_.is_let_go = held_.is_let_go || std::hypot(moved.x, moved.y) > kTap;  // no tap any more
    held_.is_held = true;
    held_.up = -moved.y, held_.aside = moved.x;
    return {.is_held = true, .up = held_.is_let_go ? held_.up : 0};
  }
  const Pull pull = std::exchange(held_, {});
  if (!was_held) return {.is_tapped = is_activated};
  if (!pull.is_let_go) return {.is_tapped = true};
  return {.is_let_go = true, .up = pull.up, .aside = pull.aside};
}

float PanelControls::swipe(const char* id, const Rect& rect) {
  hit_box(id, rect);
  if (!is_held()) return std::exchange(swept_, 0.0f);
  swept_ = ImGui::GetMouseDragDelta(ImGuiMouseButton_Left, 0).x;
  return 0;
}

int PanelControls::slider(const std::string& id, const Rect& rect, const std::string& name,
                          const std::string& words, int value, int most) {
  hit_box(id.c_str(), rect);
  tree_.push_back({.id = id,
                   .role = ControlRole::kSlider,
                   .name = name,
                   .detail = words,
                   .rect = in_content(rect),
                   .value = value,
                   .extent = most});
  const float left = rect.x + length::kSliderKnob, width = rect.width - 2 * length::kSliderKnob,
              middle = rect.y + rect.height / 2;
  const float knob = left + width * static_cast<float>(value) / static_cast<float>(most);
  const auto track = [&](float from, float to, uint32_t ink) {
    list().AddRectFilled(ImVec2(from, middle - length::kSliderTrack / 2),
                         ImVec2(to, middle + length::kSliderTrack / 2), color(ink), length::kSliderTrack / 2);
  };
  track(left, left + width, canvas_.theme->hairline);
  track(left, knob, canvas_.theme->accent);
  list().AddCircleFilled(ImVec2(knob, middle), length::kSliderKnob - (is_held() || is_hovered() ? 0 : 1),
                         color(canvas_.theme->accent));
  draw_focus_ring(id, {rect.x, rect.y + 7, rect.width, rect.height - 14});
  if (is_held()) {
    const float share = (ImGui::GetIO().MousePos.x - left) / width;
    value = static_cast<int>(std::lround(share * static_cast<float>(most)));
  }
  value = static_cast<int>(adjusted(id, static_cast<float>(value), 1));
  return std::clamp(value, 0, most);
}

bool PanelControls::turn(const std::string& id, const Rect& row, const std::string& name, bool is_on) {
  const bool is_activated = hit_box(id.c_str(), row);
  tree_.push_back(
      {.id = id, .role = ControlRole::kSwitch, .name = name, .rect = in_content(row), .is_selected = is_on});
  draw_text(list(), *canvas_.type, {FontId::kInterface, length::kInterfaceSize, color(canvas_.theme->ink)},
            {row.x, row.y, row.width - length::kSwitchWidth - 8, row.height}, name);
  const float right = row.x + row.width, middle = row.y + row.height / 2, half = length::kSwitchHeight / 2;
  const ImVec2 from(right - length::kSwitchWidth, middle - half), to(right, middle + half);
  if (is_on) list().AddRectFilled(from, to, color(canvas_.theme->accent), half);
  if (!is_on) list().AddRect(from, to, color(canvas_.theme->secondary), half, 0, length::kChoiceWidth);
  list().AddCircleFilled(ImVec2(is_on ? right - half : right - length::kSwitchWidth + half, middle), half - 4,
                         color(is_on ? canvas_.theme->paper : canvas_.theme->secondary));
  draw_focus_ring(id, {row.x - 4, row.y + 2, row.width + 8, row.height - 4});
  return is_activated;
}

}  // namespace duidu
