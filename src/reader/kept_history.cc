#include "reader/kept_history.h"

#include <algorithm>
#include <cmath>

#include "app/history/history.h"

namespace duidu {
namespace {

wire::KeptScroll kept(const ScrolledTo& scrolled, const std::vector<UnitRef>& units) {
  const ReadingPosition& line = scrolled.line;
  const auto found = std::lower_bound(units.begin(), units.end(), line.unit);
  const bool is_found = line.is_set && found != units.end() && *found == line.unit;
  return {is_found ? std::optional(static_cast<uint32_t>(found - units.begin())) : std::nullopt,
          line.offset,
          line.below_top,
          scrolled.top,
          scrolled.width,
          scrolled.height};
}

float finite(float length) { return std::isfinite(length) ? length : 0; }

ScrolledTo recalled(const wire::KeptScroll& kept, const std::vector<UnitRef>& units) {
  ScrolledTo scrolled{{}, std::max(0.0f, finite(kept.top)), finite(kept.width), finite(kept.height)};
  if (kept.unit && *kept.unit < units.size())
    scrolled.line = {units[*kept.unit], kept.offset, finite(kept.below_top), true};
  return scrolled;
}

PairsOptions recalled_pairs(const wire::KeptEntry& kept, const Article& whole) {
  PairsOptions pairs;
  if (kept.by_commentary) pairs.order = PairsOrder::kCommentary;
  pairs.groups = static_cast<LinkGroups>(kept.groups & kAllGroups);
  const auto& turns = whole.interview().turns;
  const bool is_speaker =
      std::any_of(turns.begin(), turns.end(), [&](const Turn& turn) { return turn.speaker == kept.speaker; });
  if (is_speaker) pairs.speaker = kept.speaker;
  if (kept.chosen && *kept.chosen < whole.commentaries().size()) pairs.commentary = kept.chosen;
  pairs.unfolded = kept.unfolded;
  std::sort(pairs.unfolded.begin(), pairs.unfolded.end());
  return pairs;
}

BySide<std::vector<UnitRef>> units_of_sides(const Article& whole) {
  return {{units_of(whole, Side::kInterview), units_of(whole, Side::kCommentary)}};
}

}  // namespace

std::vector<wire::KeptEntry> kept_entries(const std::vector<HistoryEntry>& entries, const Article& whole) {
  const BySide<std::vector<UnitRef>> units = units_of_sides(whole);
  std::vector<wire::KeptEntry> all;
  for (const auto& [serial, at] : entries) {
    const CurrentLink current = at.current.value_or(CurrentLink{});
    all.push_back({serial, kept(at.scrolled[Side::kInterview], units[Side::kInterview]),
                   kept(at.scrolled[Side::kCommentary], units[Side::kCommentary]), at.tab,
                   at.current ? std::optional(current.link) : std::nullopt, current.side, current.occurrence,
                   at.is_reviewing, at.is_pinned, at.is_comparing, at.kind,
                   at.pairs.order == PairsOrder::kCommentary, at.pairs.groups, at.pairs.speaker,
                   at.pairs.commentary, at.pairs.unfolded});
  }
  return all;
}

std::vector<HistoryEntry> recalled_entries(const std::vector<wire::KeptEntry>& kept, const Article& whole) {
  const BySide<std::vector<UnitRef>> units = units_of_sides(whole);
  std::vector<HistoryEntry> entries;
  for (const wire::KeptEntry& each : kept) {
    if (entries.size() == kMostEntries) break;
    Whereabouts at{{recalled(each.interview, units[Side::kInterview]),
                    recalled(each.commentary, units[Side::kCommentary])},
                   each.tab,
                   std::nullopt,
                   each.is_reviewing};
    if (each.link && *each.link < whole.links.size())
      at.current = CurrentLink{*each.link, each.link_side, each.occurrence};
    at.is_pinned = each.is_pinned && at.current;
    at.is_comparing = each.is_comparing && at.current;
    at.kind = each.view;
    at.pairs = recalled_pairs(each, whole);
    entries.push_back({each.serial, at});
  }
  return entries;
}

}  // namespace duidu
