#include "ui/chrome/ribbon.h"

#include <algorithm>

#include "app/links/link_choice.h"

namespace duidu {
namespace {

// How much narrower a band is half way, as a share of its lesser end, and at most, px.
constexpr float kWaist = 0.2f, kMostWaist = 14;

// Fills the area between two cubic Béziers whose control points are half way, a little inside the band.
void fill_band(ImDrawList& list, const Ribbon& ribbon, ImU32 fill) {
  const auto& [left, right, waist] = ribbon;
  const float middle = (left.x + right.x) / 2;
  // A cubic curve goes three quarters of the way to where both of its control points draw it.
  const float pull = waist * 4 / 3;
  list.PathLineTo(ImVec2(left.x, left.top));
  list.PathBezierCubicCurveTo(ImVec2(middle, left.top + pull), ImVec2(middle, right.top + pull),
                              ImVec2(right.x, right.top));
  list.PathLineTo(ImVec2(right.x, right.bottom));
  list.PathBezierCubicCurveTo(ImVec2(middle, right.bottom - pull), ImVec2(middle, left.bottom - pull),
                              ImVec2(left.x, left.bottom));
  list.PathFillConcave(fill);
}

void fill_stub(ImDrawList& list, float x, const RibbonEnd& end, ImU32 fill) {
  list.AddRectFilled(ImVec2(x, end.top), ImVec2(x + length::kRibbonStub, end.bottom), fill,
                     length::kRibbonStub / 2);
}

}  // namespace

std::optional<RibbonEnd> ribbon_end(const PaneLayout& layout, const Rect& pane, float scroll,
                                    const std::vector<Span>& words) {
  const float offset = pane.y - scroll;
  const bool is_left = layout.side == Side::kInterview;
  std::optional<RibbonEnd> end;
  for (const Span& span : words) {
    for (const Rect& rect : span_rects(layout, span)) {
      if (!end) end = RibbonEnd{0, rect.y + offset, rect.y + offset, false};
      end->top = std::min(end->top, rect.y + offset);
      end->bottom = std::max(end->bottom, rect.y + rect.height + offset);
    }
  }
  if (!end) return std::nullopt;
  end->x = pane.x + layout.column_x + (is_left ? layout.column_width : 0);
  end->is_visible = end->bottom > pane.y && end->top < pane.y + pane.height;
  end->top = std::clamp(end->top, pane.y, pane.y + pane.height);
  end->bottom = std::clamp(end->bottom, pane.y, pane.y + pane.height);
  return end;
}

std::optional<Ribbon> ribbon_between(const std::optional<RibbonEnd>& left,
                                     const std::optional<RibbonEnd>& right) {
  if (!left || !right || left->x >= right->x || (!left->is_visible && !right->is_visible))
    return std::nullopt;
  const float lesser = std::min(left->bottom - left->top, right->bottom - right->top);
  return Ribbon{*left, *right, std::min(lesser * kWaist, kMostWaist)};
}

void draw_ribbon(const Scene& scene, ImDrawList& list) {
  if (scene.state.overlay.is_scrolling) return;
  std::optional<uint32_t> shown = scene.state.view.pointing.link;
  if (!shown && scene.state.view.current) shown = scene.state.view.current->link;
  if (!shown || *shown >= scene.article.links.size()) return;

  const Link& link = scene.article.links[*shown];
  const bool is_current = scene.state.view.current && scene.state.view.current->link == *shown;
  const uint32_t place = is_current ? scene.state.view.current->occurrence : 0;
  const auto end = [&](Side side) {
    return ribbon_end(scene.layout(side), pane_of(scene.geometry, side), scene.scroll[static_cast<int>(side)],
                      spans_of_occurrence(scene.article, link, side, place));
  };
  const std::optional<Ribbon> ribbon = ribbon_between(end(Side::kInterview), end(Side::kCommentary));
  if (!ribbon) return;
  const auto& [left, right, waist] = *ribbon;
  const uint32_t hue = scene.theme.hue[hue_of(*shown)];
  const Rect& pane = pane_of(scene.geometry, Side::kInterview);
  list.PushClipRect(ImVec2(left.x, pane.y), ImVec2(right.x, pane.y + pane.height), true);
  if (ribbon->is_band()) {
    fill_band(list, *ribbon, color(hue, scene.theme.ribbon));
  } else if (left.is_visible) {
    fill_stub(list, left.x, left, color(hue));
  } else {
    fill_stub(list, right.x - length::kRibbonStub, right, color(hue));
  }
  list.PopClipRect();
}

}  // namespace duidu
