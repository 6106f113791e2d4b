#include "ui/kit/controls.h"

#include <algorithm>
#include <cmath>

#include "app/keys/keys.h"
#include "ui/kit/geometry.h"
#include "ui/kit/shapes.h"

namespace duidu {
namespace {

constexpr float kAdjustStep = 0.02f;
constexpr float kPillRadius = 14, kPillPadding = 6;
constexpr float kCaptionLine = 12;

}  // namespace

float Controls::button_width(std::string_view name, const ButtonLook& look) const {
  if (look.labelling == Labelling::kIcon) return length::kControlSize;
  float width = text_width(*canvas_.type, FontId::kInterface, length::kInterfaceSize, name) + 24;
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
                   .detail = written_keys(look.shortcut, canvas_.has_command_key),
                   .shortcut = system_keys(look.shortcut, canvas_.has_command_key),
                   .rect = in_content(rect),
                   .is_selected = look.is_open,
                   .opens_panel = look.opens_panel});

  ImU32 ink = color(look.is_grave ? canvas_.theme->error : canvas_.theme->ink);
  if (look.is_primary) {
    fill_rect(list(), rect, color(canvas_.theme->accent), length::kControlRadius);
    ink = color(canvas_.theme->paper);
  } else if (is_hot || look.is_open) {
    fill_rect(list(), rect, color(canvas_.theme->hover), length::kControlRadius);
  }
  Rect label = rect;
  if (look.labelling == Labelling::kIcon && !look.caption.empty()) {
    ink = color(is_hot ? canvas_.theme->ink : canvas_.theme->secondary);
    const float icon = rect.height - kCaptionLine;
    draw_icon(list(), *canvas_.type, look.icon, {rect.x, rect.y, rect.width, icon}, ink);
    draw_text_centered(list(), *canvas_.type, {FontId::kInterface, length::kHeadSize - 2, ink},
                       {rect.x, rect.y + icon - 3, rect.width, kCaptionLine}, look.caption);
  } else if (look.labelling == Labelling::kIcon) {
    draw_icon(list(), *canvas_.type, look.icon, rect, ink);
  } else if (look.labelling == Labelling::kIconAndText) {
    draw_icon(list(), *canvas_.type, look.icon, {rect.x + 10, rect.y, length::kIconSize, rect.height}, ink);
    label.x += length::kIconSize + 6;
    label.width -= length::kIconSize + 6;
  }
  if (look.labelling != Labelling::kIcon) {
    draw_text_centered(list(), *canvas_.type, {FontId::kInterface, length::kInterfaceSize, ink}, label, name);
  }
  draw_focus_ring(id, rect);
  return is_activated;
}

Press Controls::press(const char* id, const Rect& rect) {
  const bool is_activated = hit_box(id, rect);
  return {is_activated, is_hovered()};
}

void Controls::pill(const char* id, const Rect& rect, const std::string& name, const PillLook& look) {
  const std::string keys = written_keys(look.shortcut, canvas_.has_command_key);
  tree_.push_back({.id = id,
                   .role = look.role,
                   .name = name,
                   .icon = look.icon,
                   .detail = look.words.empty() ? keys : look.words,
                   .shortcut = system_keys(look.shortcut, canvas_.has_command_key),
                   .rect = rect,
                   .is_selected = look.is_on});
  const uint32_t ink = look.is_on ? canvas_.theme->accent : canvas_.theme->secondary;
  fill_rect(list(), rect, color(look.is_hot ? canvas_.theme->hover : canvas_.theme->paper), kPillRadius);
  stroke_rect(list(), rect, color(look.is_on ? ink : canvas_.theme->hairline), kPillRadius,
              length::kChoiceWidth);
  const float words_height = look.words.empty() ? 0 : length::kCaptionSize + kPillPadding;
  draw_icon(list(), *canvas_.type, look.icon, {rect.x, rect.y, rect.width, rect.height - words_height},
            color(ink));
  if (!look.words.empty()) {
    draw_text_centered(list(), *canvas_.type, {FontId::kInterfaceStrong, length::kCaptionSize, color(ink)},
                       {rect.x, rect.y + rect.height - words_height - kPillPadding, rect.width, words_height},
                       look.words);
  }
  draw_focus_ring(id, rect);
}

bool Controls::toggle(const char* id, const Rect& rect, const std::string& name, bool is_on) {
  const bool is_activated = hit_box(id, rect);
  const bool is_filled = is_on || is_hovered();
  tree_.push_back({.id = id, .role = ControlRole::kToggle, .name = name, .rect = rect, .is_selected = is_on});
  const float height = std::min(rect.height, length::kControlSize);
  const Rect seen{rect.x, rect.y + (rect.height - height) / 2, rect.width, height};
  if (is_filled) {
    fill_rect(list(), seen, color(canvas_.theme->hover), length::kControlRadius);
  }
  if (is_on) {
    stroke_rect(list(), seen, color(canvas_.theme->hairline), length::kControlRadius);
  }
  const ImU32 ink = color(is_on ? canvas_.theme->ink : canvas_.theme->secondary);
  const FontId font = is_on ? FontId::kInterfaceStrong : FontId::kInterface;
  draw_text_centered(list(), *canvas_.type, {font, length::kInterfaceSize, ink}, rect, name);
  draw_focus_ring(id, seen);
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
  const ImU32 ink = color(is_selected ? canvas_.theme->ink : canvas_.theme->secondary);
  const FontId font = is_selected ? FontId::kInterfaceStrong : FontId::kInterface;
  draw_text_centered(list(), *canvas_.type, {font, length::kInterfaceSize, ink}, rect, name);
  if (is_selected) {
    list().AddRectFilled(ImVec2(rect.x + rect.width / 2 - 20, rect.y + rect.height - 2),
                         ImVec2(rect.x + rect.width / 2 + 20, rect.y + rect.height),
                         color(canvas_.theme->ink));
  }
  draw_focus_ring(id, {rect.x + 4, rect.y + 4, rect.width - 8, rect.height - 8});
  return is_activated;
}

QuietPress Controls::quiet_button(const char* id, const Rect& rect, const std::string& name,
                                  const std::string& hint, float size) {
  const bool is_activated = hit_box(id, rect);
  const bool is_hot = is_hovered() || is_focused(id);
  tree_.push_back({.id = id, .role = ControlRole::kButton, .name = name, .detail = hint, .rect = rect});
  const ImU32 ink = color(is_hot ? canvas_.theme->ink : canvas_.theme->secondary);
  draw_text(list(), *canvas_.type, {FontId::kInterface, size, ink}, rect, name);
  draw_focus_ring(id, rect);
  return {is_activated, is_hot};
}

StripPress Controls::strip(const char* id, const Rect& rect, const std::string& name,
                           const std::string& words, int value, int most, Side side) {
  hit_box(id, rect);
  const bool is_dragged = is_held();
  tree_.push_back({.id = id,
                   .role = ControlRole::kStrip,
                   .name = name,
                   .detail = words,
                   .rect = rect,
                   .value = value,
                   .extent = most,
                   .side = side});
  draw_focus_ring(id, {rect.x + 1, rect.y + 4, rect.width - 2, rect.height - 8});
  StripPress press;
  if (is_dragged) press.y = std::clamp(ImGui::GetIO().MousePos.y - rect.y, 0.0f, rect.height);
  press.steps = static_cast<int>(adjusted(id, 0, 1));
  return press;
}

float Controls::divider(const char* id, const Rect& hit, const std::string& name, float value,
                        float window_width) {
  hit_box(id, hit);
  const bool is_dragged = is_held();
  const bool is_hot = is_dragged || is_hovered() || is_focused(id);
  tree_.push_back({.id = id,
                   .role = ControlRole::kSeparator,
                   .name = name,
                   .rect = hit,
                   .value = static_cast<int>(std::round(value * 100))});

  const float x = snap(hit.x + hit.width / 2, canvas_.type->density);
  list().AddRectFilled(ImVec2(x, hit.y), ImVec2(x + 1, hit.y + hit.height), color(canvas_.theme->hairline));
  if (is_hot) {
    const float middle = hit.y + hit.height / 2, half = length::kDividerGrip / 2;
    list().AddRectFilled(ImVec2(x - 1.5f, middle - half), ImVec2(x + 2.5f, middle + half),
                         color(canvas_.theme->secondary), 2);
  }
  draw_focus_ring(id, {hit.x, hit.y + 4, hit.width, hit.height - 8});

  if (is_dragged && window_width > 0 && ImGui::IsMouseDragging(ImGuiMouseButton_Left)) {
    return ImGui::GetIO().MousePos.x / window_width;
  }
  return adjusted(id, value, kAdjustStep);
}

void Controls::begin_dialog(const char* id, const Rect& rect, const std::string& name) {
  reach_ = {};
  note(ControlRole::kDialog, id, rect, name);
}

float Controls::begin_list(const std::string& id, const Rect& rect, const std::string& name,
                           float content_height, float scroll, bool takes_several) {
  scroll = begin_scrolling(ControlRole::kListBox, id, rect, name, content_height, scroll);
  tree_.back().is_selected = takes_several;
  return scroll;
}

bool Controls::option(const ListRow& row, const Rect& box, float scroll, const std::string& name) {
  const Rect in_content{0, row.height * static_cast<float>(row.number), box.width, row.height};
  const Rect rect{box.x, box.y + in_content.y - scroll, box.width, row.height};
  const bool is_activated = hit_box(row.id.c_str(), rect);
  const bool is_filled = is_hovered() || row.is_current || is_focused(row.id);
  tree_.push_back({.id = row.id,
                   .role = ControlRole::kOption,
                   .name = name,
                   .rect = in_content,
                   .is_selected = row.is_current,
                   .is_tab_stop = row.is_tab_stop,
                   .value = static_cast<int>(row.number),
                   .extent = static_cast<int>(row.count)});
  if (is_filled) {
    fill_rect(list(), rect, color(canvas_.theme->hover), length::kControlRadius);
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

void Controls::name_field(const std::string& id, const Rect& rect, const std::string& name,
                          const std::string& words) {
  tree_.push_back(
      {.id = id, .role = ControlRole::kNameField, .name = name, .detail = words, .rect = in_content(rect)});
}

}  // namespace duidu
