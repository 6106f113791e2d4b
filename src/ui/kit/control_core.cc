#include "ui/kit/control_core.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "ui/kit/shapes.h"

namespace duidu {

void ControlCore::begin(const Type& type, const ThemeTokens& theme, ImDrawList& list, bool is_covered,
                        bool has_command_key) {
  canvas_ = {&type, &theme, &list, has_command_key};
  tree_.clear();
  reach_ = {is_covered, false};
  is_in_scroller_ = false;
  take_activated();
}

void ControlCore::take_activated() {
  size_t taken = 0;
  while (taken < waiting_.size() && !was_activated(waiting_[taken])) {
    activated_.push_back(std::move(waiting_[taken++]));
  }
  waiting_.erase(waiting_.begin(), waiting_.begin() + static_cast<std::ptrdiff_t>(taken));
}

void ControlCore::end() {
  activated_.clear();
  adjusted_.clear();
  scrolled_.clear();
}

bool ControlCore::was_activated(std::string_view id) const {
  return std::find(activated_.begin(), activated_.end(), id) != activated_.end();
}

bool ControlCore::hit_box(const char* id, const Rect& rect) {
  if (reach_.is_covered) return false;
  if (reach_.is_out_of_reach) return was_activated(id);
  ImGui::SetCursorScreenPos(top_left(rect));
  return ImGui::InvisibleButton(id, ImVec2(rect.width, rect.height)) || was_activated(id);
}

bool ControlCore::is_hovered() const {
  return !reach_.is_covered && !reach_.is_out_of_reach && ImGui::IsItemHovered();
}

bool ControlCore::is_held() const {
  return !reach_.is_covered && !reach_.is_out_of_reach && ImGui::IsItemActive();
}

Rect ControlCore::in_content(const Rect& rect) const {
  return is_in_scroller_ ? Rect{rect.x - origin_.x, rect.y - origin_.y, rect.width, rect.height} : rect;
}

void ControlCore::draw_focus_ring(std::string_view id, const Rect& rect) {
  if (focused_ != id) return;
  const float out = length::kFocusOffset;
  stroke_rect(list(), {rect.x - out, rect.y - out, rect.width + 2 * out, rect.height + 2 * out},
              color(canvas_.theme->accent), length::kControlRadius + out, length::kFocusWidth);
}

float ControlCore::adjusted(std::string_view id, float value, float step) const {
  for (const Wish& wish : adjusted_) {
    if (wish.id == id) value += wish.amount * step;
  }
  return value;
}

float ControlCore::begin_scrolling(ControlRole role, const std::string& id, const Rect& rect,
                                   const std::string& name, float content_height, float scroll) {
  const float extent = std::ceil(content_height);
  tree_.push_back({.id = id, .role = role, .name = name, .rect = rect, .extent = static_cast<int>(extent)});
  ImGui::PushClipRect(top_left(rect), bottom_right(rect), true);
  for (const Wish& wish : scrolled_) {
    if (wish.id == id) scroll = wish.amount;
  }
  return std::clamp(scroll, 0.0f, std::max(0.0f, extent - rect.height));
}

void ControlCore::note(ControlRole role, const std::string& id, const Rect& rect, const std::string& name) {
  tree_.push_back({.id = id, .role = role, .name = name, .rect = in_content(rect)});
}

}  // namespace duidu
