#include "reader/kept_history.h"

#include <algorithm>
#include <cmath>

#include "app/history/history.h"

namespace duidu {
namespace {

wire::KeptScroll kept(const ScrolledTo& scrolled, const PaneLayout& layout) {
  const ReadingPosition& line = scrolled.line;
  const int found = line.is_set ? find_unit_layout(layout, line.unit) : -1;
  return {found < 0 ? std::nullopt : std::optional(static_cast<uint32_t>(found)),
          line.offset,
          line.below_top,
          scrolled.top,
          scrolled.width,
          scrolled.height};
}

float finite(float length) { return std::isfinite(length) ? length : 0; }

ScrolledTo recalled(const wire::KeptScroll& kept, const PaneLayout& layout) {
  ScrolledTo scrolled{{}, std::max(0.0f, finite(kept.top)), finite(kept.width), finite(kept.height)};
  if (kept.unit && *kept.unit < layout.units.size())
    scrolled.line = {layout.units[*kept.unit].ref, kept.offset, finite(kept.below_top), true};
  return scrolled;
}

}  // namespace

std::vector<wire::KeptEntry> kept_entries(const std::vector<HistoryEntry>& entries, const Layouts& layouts) {
  std::vector<wire::KeptEntry> all;
  for (const auto& [serial, at] : entries) {
    const CurrentLink current = at.current.value_or(CurrentLink{});
    all.push_back({serial, kept(at.scrolled[Side::kInterview], *layouts[Side::kInterview]),
                   kept(at.scrolled[Side::kCommentary], *layouts[Side::kCommentary]), at.tab,
                   at.current ? std::optional(current.link) : std::nullopt, current.side, current.occurrence,
                   at.is_reviewing});
  }
  return all;
}

std::vector<HistoryEntry> recalled_entries(const std::vector<wire::KeptEntry>& kept, const Layouts& layouts,
                                           size_t link_count) {
  std::vector<HistoryEntry> entries;
  for (const wire::KeptEntry& each : kept) {
    if (entries.size() == kMostEntries) break;
    Whereabouts at{{recalled(each.interview, *layouts[Side::kInterview]),
                    recalled(each.commentary, *layouts[Side::kCommentary])},
                   each.tab,
                   std::nullopt,
                   each.is_reviewing};
    if (each.link && *each.link < link_count)
      at.current = CurrentLink{*each.link, each.link_side, each.occurrence};
    entries.push_back({each.serial, at});
  }
  return entries;
}

}  // namespace duidu
