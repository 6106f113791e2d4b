// How far one side has to be scrolled to stand level with the other (Meld's sync line): between the ends of chunks, and between the
// ends of the texts, places are in proportion. Between quotations, what is only about the same makes way so that neither side jumps.
// Made anew for every layout, of estimated heights as of exact ones. Pure; lengths are CSS px of the panes' contents, fractional.
#pragma once

#include <vector>

#include "app/follow/sync_chunks.h"
#include "app/links/same_height.h"
#include "layout/layout.h"

namespace duidu {

class SyncMap {
 public:
  // Both ends of nothing.
  SyncMap() = default;
  // `layouts` are those of the article the chunks were made of.
  SyncMap(const std::vector<SyncChunk>& chunks, const BySide<const PaneLayout*>& layouts);

  // Where the height `y` of a side's content is on the other side. Never falls where y rises. Logarithmic in the number of chunks.
  float across(Side from, float y) const;

  // Heights that belong together, rising on both sides, the tops and the bottoms of both texts among them.
  const std::vector<BySide<float>>& knots() const { return knots_; }

 private:
  std::vector<BySide<float>> knots_{{{0, 0}}};
};

// Where the two sides are held together, as a share of the height: in the middle, but at the upper edge at the top of a text, at the
// lower one at its bottom, and in between within half a screen of them.
float sync_line(const PaneView& pane);

// The scrollTop at which `follower` stands level with `leader`, within its bounds. Top goes to top, bottom to bottom.
float follow_scroll(const PaneView& leader, const PaneView& follower, const SyncMap& map);

}  // namespace duidu
