// One side of the page: its layout, how far it is scrolled, and the line being read, which keeps its height in the window whatever is
// laid out above it. What is about to be seen is laid out first. Lengths are CSS px.
#pragma once

#include <memory>
#include <optional>

#include "app/links/same_height.h"
#include "app/reading_position.h"
#include "app/settings/reading_aid.h"
#include "imgui.h"
#include "layout/gradual_layout.h"
#include "reader/browser.h"
#include "reader/tile.h"

namespace duidu {

struct Pane {
  GradualLayout layout;
  uint32_t layouts = 1;          // counts what has changed the layout that is in effect
  float height = 0;              // of what is seen of it
  float scroll = 0;              // scrollTop
  std::optional<float> heading;  // the scrollTop it was told to go to, until it rests
  bool has_set_out = false;      // it has moved since
  // The scrollTop given for the held position when the layout last changed. Until the user scrolls, every further change
  // starts from that position, and nothing creeps.
  float held_scroll = 0;
  float gaze =
      0.4f;  // where the eye is, as a share of the height; as long as nothing points a little above the middle
  ReadingAid aid = ReadingAid::kNone;
  AidBox aid_box;
  Tile tile;
  std::unique_ptr<ImDrawList> list = std::make_unique<ImDrawList>(ImGui::GetDrawListSharedData());

  // Another article: nothing of it is laid out, and its top is seen.
  void open(const Article& article, const LinkIndex& index, Side side);

  // Other text: nothing of it is laid out, and the reading position holds.
  void replace(const Article& article, const LinkIndex& index, Side side);

  // What was asked of the last begin() is given its place again, or the pane is laid out from here on for this width and style.
  void begin(const Article& article, float width, const FontMetrics& metrics, const ReadingStyle& style,
             Browser& browser);

  // The eye is at this height of the pane.
  void look_at(float y);

  // The line being read, if the user has scrolled since the last commit().
  void hold_line(ReadingPosition& position) const;

  // What is about to be seen is laid out and committed. `is_short`: everything is. `may_settle`: what was laid out between
  // frames is committed if that is all; else only if somebody is about to see it. `further`: how many heights more are laid out
  // if anything has to be. Whether something was committed.
  bool lay_out_in_sight(ReadingPosition& position, bool is_short, bool may_settle, float further,
                        Browser& browser);

  // Lays out what is around the held line, as far as it is about to be seen and `further` heights of the pane more. Whether
  // something of that has still to be committed.
  bool lay_out_around_line(const ReadingPosition& position, float further);
  // The same around a row that begins with `unit`, as far as it stands beside the line `depth` px below the row's beginning and
  // `below_top` px from the top of what is seen.
  bool lay_out_around_row(size_t unit, float depth, float below_top, float further);
  // The same around the unit with this index, a few heights each way.
  bool lay_out_around_unit(size_t unit);

  // What is laid out takes its place on the page, with the held line at its height.
  void commit(const ReadingPosition& position, Browser& browser);

  // The reading aid is moved to whole lines before the eye.
  void place_aid(ReadingAid wanted, Browser& browser);

  PaneView view() const { return {&layout.pane(), scroll, height}; }
};

// What a tile shows, in heights of the pane from the top of what is seen.
inline constexpr float kTileAbove = 0.625f, kTileBelow = 1.625f;
// Heights of the pane laid out beyond what a tile shows where somebody scrolls or jumps.
inline constexpr float kFurther = 1.5f;

}  // namespace duidu
