#include "ui/chrome/ribbon.h"

#include <algorithm>

#include "app/links/link_choice.h"

namespace duidu {
namespace {

// Fills the area between two cubic Béziers whose control points are at half the gutter.
void fill_ribbon(ImDrawList& list, const Rect& gutter, const RibbonEnd& left, const RibbonEnd& right,
                 ImU32 fill) {
  const float x0 = gutter.x, x1 = gutter.x + gutter.width, middle = (x0 + x1) / 2;
  list.PathLineTo(ImVec2(x0, left.top));
  list.PathBezierCubicCurveTo(ImVec2(middle, left.top), ImVec2(middle, right.top), ImVec2(x1, right.top));
  list.PathLineTo(ImVec2(x1, right.bottom));
  list.PathBezierCubicCurveTo(ImVec2(middle, right.bottom), ImVec2(middle, left.bottom),
                              ImVec2(x0, left.bottom));
  list.PathFillConcave(fill);
}

void stroke_edge(ImDrawList& list, const Rect& gutter, float left, float right, ImU32 stroke) {
  const float x0 = gutter.x, x1 = gutter.x + gutter.width, middle = (x0 + x1) / 2;
  list.AddBezierCubic(ImVec2(x0, left), ImVec2(middle, left), ImVec2(middle, right), ImVec2(x1, right),
                      stroke, 1);
}

void fill_stub(ImDrawList& list, float x, const RibbonEnd& end, ImU32 fill) {
  list.AddRectFilled(ImVec2(x, end.top), ImVec2(x + length::kRibbonStub, end.bottom), fill,
                     length::kRibbonStub / 2);
}

}  // namespace

std::optional<RibbonEnd> ribbon_end(const Scene& scene, const std::vector<Span>& place, Side side) {
  const Rect& pane = pane_of(scene.geometry, side);
  const float offset = pane.y - scene.scroll[static_cast<int>(side)];
  std::optional<RibbonEnd> end;
  for (const Span& span : place) {
    for (const Rect& rect : span_rects(scene.layout(side), span)) {
      if (!end) end = RibbonEnd{rect.y + offset, rect.y + offset, false};
      end->top = std::min(end->top, rect.y + offset);
      end->bottom = std::max(end->bottom, rect.y + rect.height + offset);
    }
  }
  if (!end) return std::nullopt;
  end->is_visible = end->bottom > pane.y && end->top < pane.y + pane.height;
  end->top = std::clamp(end->top, pane.y, pane.y + pane.height);
  end->bottom = std::clamp(end->bottom, pane.y, pane.y + pane.height);
  return end;
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
    return ribbon_end(scene, spans_of_occurrence(scene.article, link, side, place), side);
  };
  const std::optional<RibbonEnd> left = end(Side::kInterview), right = end(Side::kCommentary);
  if (!left || !right || (!left->is_visible && !right->is_visible)) return;

  const Rect& gutter = scene.geometry.gutter;
  const uint32_t hue = scene.theme.hue[hue_of(*shown)];
  if (left->is_visible && right->is_visible) {
    fill_ribbon(list, gutter, *left, *right, color(hue, scene.theme.ribbon));
    stroke_edge(list, gutter, left->top, right->top, color(hue, 0.6f));
    stroke_edge(list, gutter, left->bottom, right->bottom, color(hue, 0.6f));
  } else if (left->is_visible) {
    fill_stub(list, gutter.x, *left, color(hue));
  } else {
    fill_stub(list, gutter.x + gutter.width - length::kRibbonStub, *right, color(hue));
  }
}

}  // namespace duidu
