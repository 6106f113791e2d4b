// The overview of a side as a strip beside its scroll bar: what of it is quoted, changed, absent or talked about, and
// where search has found something. Pure; nothing fails.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "app/overview/extents.h"
#include "app/search/hits.h"

namespace duidu {

// A mark in one of the strip's two lanes, that of topics and that of quotations. Whole px from the strip's top.
struct StripMark {
  uint32_t link = 0;
  OverviewForm form = OverviewForm::kQuoted;
  bool is_current = false;
  int top = 0;
  int bottom = 0;
  bool operator==(const StripMark&) const = default;
};

struct Strip {
  std::vector<StripMark> marks;  // by lane, then from top to bottom; no two of a lane share a row
  std::vector<int> hits;         // rows, ascending, each once
};

// What is known of a side as long as its layout and its hits stay.
struct SideOverview {
  std::vector<LinkExtent> extents;
  std::vector<uint32_t> marks;  // see marks_of()
  std::vector<float> hits;      // see hit_places()
};

// `content`: height of the pane's content; `height`: that of the strip, px. `hits`: their places in the content.
Strip overview_strip(const std::vector<LinkExtent>& extents, const std::vector<float>& hits, float content,
                     float height, std::optional<uint32_t> current);

// Where the lines of a side's hits are in its content, in reading order.
std::vector<float> hit_places(const PaneLayout& layout, const Hits& search);

// Where a window of `seen` px on the content is in the strip, and the scrollTop whose window is centred on a place of
// the strip.
Extent bracket_of(float scroll, float seen, float content, float height);
float scroll_at(float y, float seen, float content, float height);

}  // namespace duidu
