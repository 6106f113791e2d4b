#include "app/links/same_height.h"

#include <algorithm>
#include <cmath>

namespace duidu {
namespace {

// A jump leaves this much of the text before it in sight, but never more than a quarter of the pane.
constexpr float kBefore = 140;

struct Lines {
  float first = 0;
  std::optional<float> first_in_sight;
};

std::optional<Lines> lines_of(const PaneView& pane, const std::vector<Span>& place) {
  std::optional<Lines> lines;
  for (const Span& span : place) {
    for (const Rect& line : span_rects(*pane.layout, span)) {
      if (!lines) lines = Lines{line.y, std::nullopt};
      if (line.y >= pane.scroll &&
          line.y + line.height <= pane.scroll + pane.viewport_height - pane.covered) {
        lines->first_in_sight = line.y;
        return lines;
      }
    }
  }
  return lines;
}

float before(const PaneView& pane) { return std::min(kBefore, pane.viewport_height / 4); }

}  // namespace

std::optional<float> first_line_top(const PaneLayout& layout, const std::vector<Span>& place) {
  const std::optional<Lines> lines = lines_of({&layout, 0, 0}, place);
  return lines ? std::optional(lines->first) : std::nullopt;
}

float max_scroll(const PaneView& pane) { return std::max(0.0f, pane.layout->height - pane.viewport_height); }

std::optional<float> scroll_in_sight(const PaneView& pane, const std::vector<Span>& place) {
  const std::optional<Lines> lines = lines_of(pane, place);
  if (!lines) return std::nullopt;
  return lines->first_in_sight ? pane.scroll : scroll_below_top(pane, place);
}

bool is_wholly_in_sight(const PaneView& pane, const std::vector<Span>& place) {
  bool has_lines = false;
  for (const Span& span : place) {
    for (const Rect& line : span_rects(*pane.layout, span)) {
      has_lines = true;
      if (line.y < pane.scroll || line.y + line.height > pane.scroll + pane.viewport_height - pane.covered)
        return false;
    }
  }
  return has_lines;
}

bool are_both_in_sight(const PaneView& chosen, const std::vector<Span>& chosen_place, const PaneView& target,
                       const std::vector<Span>& target_place) {
  return scroll_in_sight(chosen, chosen_place) == chosen.scroll && is_wholly_in_sight(target, target_place);
}

std::optional<float> scroll_below_top(const PaneView& pane, const std::vector<Span>& place) {
  const std::optional<float> first = first_line_top(*pane.layout, place);
  if (!first) return std::nullopt;
  return std::clamp(std::round(*first - before(pane)), 0.0f, max_scroll(pane));
}

std::optional<float> level_scroll(const PaneView& pane, const std::vector<Span>& place,
                                  const PaneView& target, const std::vector<Span>& target_place) {
  const std::optional<float> from = first_line_top(*pane.layout, place);
  const std::optional<float> to = first_line_top(*target.layout, target_place);
  if (!from || !to) return std::nullopt;
  return std::clamp(std::round(*to - (*from - pane.scroll)), 0.0f, max_scroll(target));
}

std::optional<SameHeightScrolls> same_height_scrolls(const PaneView& chosen,
                                                     const std::vector<Span>& chosen_place,
                                                     const PaneView& target,
                                                     const std::vector<Span>& target_place) {
  const std::optional<Lines> from = lines_of(chosen, chosen_place);
  const std::optional<float> to = first_line_top(*target.layout, target_place);
  if (!from || !to) return std::nullopt;
  const float start = *scroll_in_sight(chosen, chosen_place);
  const float wanted = std::round(*to - (from->first_in_sight.value_or(from->first) - start));
  const float reached = std::clamp(wanted, 0.0f, max_scroll(target));
  const float rest = std::clamp(start + reached - wanted, 0.0f, max_scroll(chosen));
  return SameHeightScrolls{rest, reached};
}

}  // namespace duidu
