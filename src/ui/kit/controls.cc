#include "ui/kit/controls.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "ui/kit/geometry.h"

namespace duidu {
namespace {

ImVec2 top_left(const Rect& rect) { return {rect.x, rect.y}; }
ImVec2 bottom_right(const Rect& rect) { return {rect.x + rect.width, rect.y + rect.height}; }

constexpr float kAdjustStep = 0.02f;

}  // namespace

void Controls::begin(const Type& type, const ThemeTokens& theme, ImDrawList& list, bool is_covered) {
  type_ = &type;
  theme_ = &theme;
  list_ = &list;
  tree_.clear();
  is_covered_ = is_covered;
  is_out_of_reach_ = is_in_scroller_ = false;
  take_activated();
}

void Controls::take_activated() {
  size_t taken = 0;
  while (taken < waiting_.size() && !was_activated(waiting_[taken])) {
    activated_.push_back(std::move(waiting_[taken++]));
  }
  waiting_.erase(waiting_.begin(), waiting_.begin() + static_cast<std::ptrdiff_t>(taken));
}

void Controls::end() {
  activated_.clear();
  adjusted_.clear();
  scrolled_.clear();
}

bool Controls::was_activated(std::string_view id) const {
  return std::find(activated_.begin(), activated_.end(), id) != activated_.end();
}

bool Controls::hit_box(const char* id, const Rect& rect) {
  if (is_covered_) return false;
  if (is_out_of_reach_) return was_activated(id);
  ImGui::SetCursorScreenPos(top_left(rect));
  return ImGui::InvisibleButton(id, ImVec2(rect.width, rect.height)) || was_activated(id);
}

bool Controls::is_hovered() const { return !is_covered_ && !is_out_of_reach_ && ImGui::IsItemHovered(); }

Rect Controls::in_content(const Rect& rect) const {
  return is_in_scroller_ ? Rect{rect.x - origin_.x, rect.y - origin_.y, rect.width, rect.height} : rect;
}

void Controls::draw_focus_ring(std::string_view id, const Rect& rect) {
  if (focused_ != id) return;
  const float out = length::kFocusOffset;
  list_->AddRect(ImVec2(rect.x - out, rect.y - out),
                 ImVec2(rect.x + rect.width + out, rect.y + rect.height + out), color(theme_->accent),
                 length::kControlRadius + out, 0, length::kFocusWidth);
}

float Controls::button_width(std::string_view name, const ButtonLook& look) const {
  if (look.labelling == Labelling::kIcon) return length::kControlSize;
  float width = text_width(*type_, FontId::kInterface, length::kInterfaceSize, name) + 24;
  if (look.labelling == Labelling::kIconAndText) width += length::kIconSize + 6;
  return std::ceil(width);
}

bool Controls::button(const char* id, const Rect& rect, const std::string& name, const ButtonLook& look) {
  const bool is_activated = hit_box(id, rect);
  const bool is_hot = is_hovered();
  tree_.push_back({.id = id,
                   .role = ControlRole::kButton,
                   .name = name,
                   .icon = look.icon,
                   .shortcut = std::string(look.shortcut),
                   .rect = in_content(rect),
                   .is_selected = look.is_open,
                   .opens_panel = look.opens_panel});

  ImU32 ink = color(theme_->ink);
  if (look.is_primary) {
    list_->AddRectFilled(top_left(rect), bottom_right(rect), color(theme_->accent), length::kControlRadius);
    ink = color(theme_->paper);
  } else if (is_hot || look.is_open) {
    list_->AddRectFilled(top_left(rect), bottom_right(rect), color(theme_->hover), length::kControlRadius);
  }
  Rect label = rect;
  if (look.labelling == Labelling::kIcon) {
    draw_icon(*list_, *type_, look.icon, rect, ink);
  } else if (look.labelling == Labelling::kIconAndText) {
    draw_icon(*list_, *type_, look.icon, {rect.x + 10, rect.y, length::kIconSize, rect.height}, ink);
    label.x += length::kIconSize + 6;
    label.width -= length::kIconSize + 6;
  }
  if (look.labelling != Labelling::kIcon) {
    draw_text_centered(*list_, *type_, {FontId::kInterface, length::kInterfaceSize, ink}, label, name);
  }
  draw_focus_ring(id, rect);
  return is_activated;
}

bool Controls::toggle(const char* id, const Rect& rect, const std::string& name, bool is_on) {
  const bool is_activated = hit_box(id, rect);
  const bool is_filled = is_on || ImGui::IsItemHovered();
  tree_.push_back({.id = id, .role = ControlRole::kToggle, .name = name, .rect = rect, .is_selected = is_on});
  if (is_filled) {
    list_->AddRectFilled(top_left(rect), bottom_right(rect), color(theme_->hover), length::kControlRadius);
  }
  if (is_on) {
    list_->AddRect(top_left(rect), bottom_right(rect), color(theme_->hairline), length::kControlRadius);
  }
  const ImU32 ink = color(is_on ? theme_->ink : theme_->secondary);
  const FontId font = is_on ? FontId::kInterfaceStrong : FontId::kInterface;
  draw_text_centered(*list_, *type_, {font, length::kInterfaceSize, ink}, rect, name);
  draw_focus_ring(id, rect);
  return is_activated;
}

bool Controls::tab(const char* id, const Rect& rect, const std::string& name, Side side, bool is_selected) {
  const bool is_activated = hit_box(id, rect);
  tree_.push_back({.id = id,
                   .role = ControlRole::kTab,
                   .name = name,
                   .rect = rect,
                   .is_selected = is_selected,
                   .side = side});
  const ImU32 ink = color(is_selected ? theme_->ink : theme_->secondary);
  const FontId font = is_selected ? FontId::kInterfaceStrong : FontId::kInterface;
  draw_text_centered(*list_, *type_, {font, length::kInterfaceSize, ink}, rect, name);
  if (is_selected) {
    list_->AddRectFilled(ImVec2(rect.x + rect.width / 2 - 20, rect.y + rect.height - 2),
                         ImVec2(rect.x + rect.width / 2 + 20, rect.y + rect.height), color(theme_->ink));
  }
  draw_focus_ring(id, {rect.x + 4, rect.y + 4, rect.width - 8, rect.height - 8});
  return is_activated;
}

float Controls::divider(const char* id, const Rect& hit, const std::string& name, float value,
                        float window_width) {
  hit_box(id, hit);
  const bool is_held = !is_covered_ && !is_out_of_reach_ && ImGui::IsItemActive();
  const bool is_hot = is_held || is_hovered() || focused_ == id;
  tree_.push_back({.id = id,
                   .role = ControlRole::kSeparator,
                   .name = name,
                   .rect = hit,
                   .value = static_cast<int>(std::round(value * 100))});

  const float x = snap(hit.x + hit.width / 2, type_->density);
  list_->AddRectFilled(ImVec2(x, hit.y), ImVec2(x + 1, hit.y + hit.height), color(theme_->hairline));
  if (is_hot) {
    const float middle = hit.y + hit.height / 2, half = length::kDividerGrip / 2;
    list_->AddRectFilled(ImVec2(x - 1.5f, middle - half), ImVec2(x + 2.5f, middle + half),
                         color(theme_->secondary), 2);
  }
  draw_focus_ring(id, {hit.x, hit.y + 4, hit.width, hit.height - 8});

  if (is_held && window_width > 0 && ImGui::IsMouseDragging(ImGuiMouseButton_Left)) {
    return ImGui::GetIO().MousePos.x / window_width;
  }
  for (const Adjustment& adjustment : adjusted_) {
    if (adjustment.id == id) value += adjustment.steps * kAdjustStep;
  }
  return value;
}

void Controls::begin_dialog(const char* id, const Rect& rect, const std::string& name) {
  is_covered_ = is_out_of_reach_ = false;
  note(ControlRole::kDialog, id, rect, name);
}

float Controls::begin_list(const std::string& id, const Rect& rect, const std::string& name,
                           float content_height, float scroll) {
  return begin_scrolling(ControlRole::kListBox, id, rect, name, content_height, scroll);
}

float Controls::begin_scrolling(ControlRole role, const std::string& id, const Rect& rect,
                                const std::string& name, float content_height, float scroll) {
  const float extent = std::ceil(content_height);
  tree_.push_back({.id = id, .role = role, .name = name, .rect = rect, .extent = static_cast<int>(extent)});
  ImGui::PushClipRect(top_left(rect), bottom_right(rect), true);
  for (const Adjustment& wish : scrolled_) {
    if (wish.id == id) scroll = wish.steps;
  }
  return std::clamp(scroll, 0.0f, std::max(0.0f, extent - rect.height));
}

bool Controls::option(const ListRow& row, const Rect& list, float scroll, const std::string& name) {
  const Rect in_content{0, row.height * static_cast<float>(row.number), list.width, row.height};
  const Rect rect{list.x, list.y + in_content.y - scroll, list.width, row.height};
  const bool is_activated = hit_box(row.id.c_str(), rect);
  const bool is_hovered = ImGui::IsItemHovered();
  tree_.push_back({.id = row.id,
                   .role = ControlRole::kOption,
                   .name = name,
                   .rect = in_content,
                   .is_selected = row.is_current,
                   .is_tab_stop = row.is_tab_stop,
                   .value = static_cast<int>(row.number),
                   .extent = static_cast<int>(row.count)});
  if (is_hovered || row.is_current || focused_ == row.id) {
    list_->AddRectFilled(top_left(rect), bottom_right(rect), color(theme_->hover), length::kControlRadius);
  }
  constexpr float kInside = length::kFocusOffset + length::kFocusWidth;
  draw_focus_ring(row.id,
                  {rect.x + kInside, rect.y + kInside, rect.width - 2 * kInside, rect.height - 2 * kInside});
  return is_activated;
}

void Controls::end_list() { ImGui::PopClipRect(); }

void Controls::search_field(const std::string& id, const Rect& rect, const std::string& name,
                            const std::string& words) {
  tree_.push_back({.id = id, .role = ControlRole::kSearchField, .name = name, .detail = words, .rect = rect});
}

void Controls::note(ControlRole role, const std::string& id, const Rect& rect, const std::string& name) {
  tree_.push_back({.id = id, .role = role, .name = name, .rect = in_content(rect)});
}

}  // namespace duidu
