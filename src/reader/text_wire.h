// Layouts as the page's text layer takes them (wire.txt): placed units and sections, runs, clusters, highlights. Offsets are UTF-16
// units of the unit's text, lengths CSS px in the pane's content. Pure. Where the page names a unit by its number there may be none:
// then the answer is empty.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "app/search/highlights.h"
#include "app/selection/copy_text.h"
#include "layout/gradual_layout.h"
#include "model/link_index.h"
#include "wire/messages.h"

namespace duidu {

// What of a layout has changed; `top`: the side is scrolled there.
request::PlaceText placed_text(const GradualLayout& layout, std::optional<float> top);

// The one of this number, or null.
const UnitLayout* unit_at(const PaneLayout& layout, uint32_t unit);

// The model's place; nothing if there is no such unit. An offset beyond the text is its end.
std::optional<TextPosition> place_of(const Article& article, const PaneLayout& layout,
                                     const wire::TextPoint& point);

wire::UnitRuns runs_of(const Article& article, const LinkIndex& index, const PaneLayout& layout,
                       uint32_t unit);

std::vector<wire::PlacedCluster> clusters_of(const Article& article, const PaneLayout& layout, uint32_t unit);

std::vector<wire::Highlight> highlights_of(std::string_view text, const std::vector<Highlight>& marks);

}  // namespace duidu
