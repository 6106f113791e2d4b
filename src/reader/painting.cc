#include "reader/painting.h"

#include "ui/pane/pane_painter.h"

namespace duidu {

void Painting::begin_frame() {
  ++counts_.frames_drawn;
  glyphs_.begin_frame();
}

// Tiles first: they pass through the same WebGL canvas as the chrome, which must be what remains on it.
void Painting::paint(const Scene& scene) {
  if (!browser_.can_paint()) return ImGui::Render();
  BySide<bool> is_painted{};
  if (!paint_tiles(scene, is_painted)) due_.add(Due::kForgetGlyphs);
  ImGui::Render();
  for (const Side side : kSides) {
    if (!is_painted[side]) continue;
    const Pane& pane = panes_[side];
    const float width = pane_of(scene.geometry, side).width - scene.window.scrollbar_width;
    const auto paper = panes_.is_stacked() ? std::nullopt : std::optional(scene.theme.paper);
    browser_.paint_tile({side, pane.tile.top(), width, pane.tile.height(), paper, pane.list.get()});
    ++counts_.tiles_drawn;
  }
  browser_.paint_chrome(*ImGui::GetDrawData());
}

// False if glyphs found no room. A tile that lacks some is not shown but painted in the next frame, with the
// cache empty and before the other; only what is missing even then stays missing.
bool Painting::paint_tiles(const Scene& scene, BySide<bool>& is_painted) {
  bool is_first = true;
  for (const Side side : kSides) {
    if (!is_shown(scene.geometry, scene.state, side)) continue;
    Pane& pane = panes_[side];
    const float content = pane.layout.pane().height;
    if (!pane.tile.update(pane.scroll, pane.height, content, scene.window.density)) continue;
    paint_tile(scene, side);
    if (glyphs_.has_missed() && !(glyphs_.is_fresh() && is_first)) {
      pane.tile.invalidate();
      return false;
    }
    is_painted[side] = true;
    is_first = false;
  }
  return glyphs_.is_fresh() || !glyphs_.has_missed();
}

void Painting::paint_tile(const Scene& scene, Side side) {
  const Tile& tile = panes_[side].tile;
  ImDrawList& list = *panes_[side].list;
  list._ResetForNewFrame();
  list.PushTexture(ImGui::GetIO().Fonts->TexRef);
  list.PushClipRect(ImVec2(0, 0), ImVec2(pane_of(scene.geometry, side).width, tile.height()));
  paint_pane(scene, side, tile.top(), tile.top() + tile.height(), list);
}

// Half a screen above what is painted, and a whole one below: there most reading goes.
bool Painting::make_glyphs_ahead(const Article& article, const ViewState& state) {
  if (!browser_.can_paint()) return false;
  Stretch stretches[2];
  for (const Side side : kSides) {
    if (!is_shown(panes_.geometry(), state, side)) continue;
    const Pane& pane = panes_[side];
    stretches[static_cast<size_t>(side)] = {pane.tile.top() - pane.height / 2,
                                            pane.tile.top() + pane.tile.height() + 1.25f * pane.height};
  }
  return glyphs_.make_ahead(article, {&panes_.layout(Side::kInterview), &panes_.layout(Side::kCommentary)},
                            stretches);
}

}  // namespace duidu
