// Where each link stands on a side of the page, from its first line to its last: what the overview shows, and what is
// counted above and below what is seen. Pure; nothing fails. CSS px of the pane's content.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "layout/layout.h"
#include "model/article.h"

namespace duidu {

// In the order in which one hides another, where they meet in a strip.
enum class OverviewForm : uint8_t { kTalkedAbout, kQuoted, kChanged, kAbsent };

// A topic is talked about; a quotation is as its verdict says, with all that needs a look but absence shown as changed.
OverviewForm form_of(const Link& link);

struct Extent {
  float top = 0;
  float bottom = 0;
  bool operator==(const Extent&) const = default;
};

// From the top of the line where the span starts to the bottom of the one where it ends; of a unit without lines the
// whole. `span` is one of the unit's text.
Extent extent_within(const UnitLayout& unit, const Span& span);

// The same; nothing for a unit the layout does not hold.
std::optional<Extent> extent_of(const PaneLayout& layout, const Span& span);

// The unit that is read: the one a little below the upper edge of what is seen; null in an empty layout.
const UnitLayout* unit_read(const PaneLayout& layout, float scroll, float height);

struct LinkExtent {
  uint32_t link = 0;
  OverviewForm form = OverviewForm::kQuoted;
  Extent whole;
  std::vector<Extent> parts;  // by span
};

// Every link that has words on the layout's side, by its top.
std::vector<LinkExtent> link_extents(const PaneLayout& layout, const Article& article);

// How many links lie wholly above and wholly below what is seen, and where to scroll to for the nearest of them. Links
// less than 60 px apart are one step.
struct Beyond {
  uint32_t count = 0;
  float top = 0;  // scrollTop
};
struct BeyondView {
  Beyond above, below;
  uint32_t in_sight = 0;
};
BeyondView beyond_view(const std::vector<LinkExtent>& extents, float scroll, float height);

}  // namespace duidu
