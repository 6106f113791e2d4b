#include "ui/chrome/placing.h"

#include <algorithm>

#include "app/links/link_choice.h"

namespace duidu {
namespace {

constexpr float kNoteAway = 6,
                kLineAway = 18;  // of a note from words, and from the point, to clear line and pointer
constexpr float kSide = 16;      // of a note from the window's sides
constexpr float kAway = 8;       // from the words and the area's edges

float overlap(float a, float a_length, float b, float b_length) {
  return std::max(0.0f, std::min(a + a_length, b + b_length) - std::max(a, b));
}

// From top to bottom.
struct Hull {
  float top = 0, bottom = 0;
};

// Of the words that a panel between these edges could lie over.
Hull hull_of(std::span<const Rect> words, const Rect& area, float x, float width) {
  Hull hull{area.y + area.height, area.y};
  for (const Rect& word : words) {
    if (overlap(word.x, word.width, x, width) == 0) continue;
    if (word.y + word.height <= area.y || word.y >= area.y + area.height) continue;
    hull = {std::min(hull.top, word.y), std::max(hull.bottom, word.y + word.height)};
  }
  return hull;
}

// What a note's place costs: words never count less than anything else; px² of text, of the passage more than of the rest, against px
// of the way from the point, which a pointer must go without losing the note.
constexpr float kWordsCost = 1000, kPassageCost = 1.5f, kWayCost = 500;
constexpr float kSearchStep = 8, kSearchFar = 96;  // px from the point that are searched for a free place

float cost_of(const Rect& box, const NoteSurroundings& around, WindowPoint point) {
  const float way = std::max({box.y - point.y, point.y - (box.y + box.height), 0.0f}) +
                    std::max({box.x - point.x, point.x - (box.x + box.width), 0.0f});
  const Rect clear{box.x, box.y - kNoteAway, box.width, box.height + 2 * kNoteAway};
  return kWordsCost * covered_area(clear, around.words) + kPassageCost * covered_area(box, around.passage) +
         covered_area(box, around.text) + kWayCost * way;
}

bool is_at(const Rect& box, WindowPoint point) {
  return overlap(box.x - kLineAway, box.width + 2 * kLineAway, point.x, 1) > 0 &&
         overlap(box.y, box.height, point.y - kLineAway + kNoteAway, 2 * (kLineAway - kNoteAway)) > 0;
}

}  // namespace

std::vector<Rect> words_in_sight(const Scene& scene, uint32_t link, uint32_t occurrence) {
  std::vector<Rect> words;
  for (const Side side : kSides) {
    if (!is_shown(scene.geometry, scene.state, side)) continue;
    const Rect& pane = pane_of(scene.geometry, side);
    const float shift = pane.y - scene.scroll[static_cast<int>(side)];
    for (const Span& span : spans_of_occurrence(scene.article, scene.article.links[link], side, occurrence)) {
      for (const Rect& line : span_rects(scene.layout(side), span)) {
        const Rect seen{line.x + pane.x, line.y + shift, line.width, line.height};
        if (seen.y + seen.height > pane.y && seen.y < pane.y + pane.height) words.push_back(seen);
      }
    }
  }
  return words;
}

float covered_area(const Rect& box, std::span<const Rect> words) {
  float area = 0;
  for (const Rect& word : words)
    area += overlap(box.x, box.width, word.x, word.width) * overlap(box.y, box.height, word.y, word.height);
  return area;
}

Rect least_covering(std::span<const Rect> boxes, std::span<const Rect> words) {
  return *std::min_element(boxes.begin(), boxes.end(), [&](const Rect& a, const Rect& b) {
    return covered_area(a, words) < covered_area(b, words);
  });
}

NoteSurroundings note_surroundings(const Scene& scene, uint32_t link, uint32_t occurrence) {
  NoteSurroundings around{words_in_sight(scene, link, occurrence), {}, {}};
  for (const Side side : kSides) {
    if (!is_shown(scene.geometry, scene.state, side)) continue;
    const Rect& pane = pane_of(scene.geometry, side);
    const PaneLayout& layout = scene.layout(side);
    const float scroll = scene.scroll[static_cast<int>(side)];
    const std::vector<Span> ends =
        spans_of_occurrence(scene.article, scene.article.links[link], side, occurrence);
    size_t first = 0, last = 0;
    visible_units(layout, scroll, scroll + pane.height, first, last);
    for (size_t i = first; i < last; ++i) {
      const UnitLayout& unit = layout.units[i];
      const bool is_passage =
          std::any_of(ends.begin(), ends.end(), [&](const Span& span) { return span.unit == unit.ref; });
      for (const LineBox& line : unit.lines) {
        if (!unit.shows(line)) continue;
        const Rect seen{pane.x + unit.x + line.x, pane.y + unit.y + line.y - scroll, line.width,
                        unit.line_height};
        (is_passage ? around.passage : around.text).push_back(seen);
      }
    }
  }
  return around;
}

Rect note_place(const NoteSurroundings& around, const Rect& pane, const Rect& area, WindowPoint point,
                float width, float height) {
  const auto beside = [&](const Hull& hull, std::vector<float>& tops) {
    if (hull.bottom < hull.top) return;
    tops.push_back(hull.bottom + kNoteAway);
    tops.push_back(hull.top - kNoteAway - height);
  };
  std::vector<float> tops;
  beside(hull_of(around.words, area, pane.x, pane.width), tops);
  beside(hull_of(around.words, area, area.x, area.width), tops);
  beside({point.y - kLineAway + kNoteAway, point.y + kLineAway - kNoteAway}, tops);
  tops.push_back(area.y);
  tops.push_back(area.y + area.height - height);
  for (float away = kLineAway; away < kSearchFar; away += kSearchStep)
    beside({point.y - away, point.y + away}, tops);
  const float first = area.x + kSide, last = std::max(first, area.x + area.width - width - kSide);
  std::vector<Rect> boxes;
  for (const float top : tops) {
    if (top < area.y || top + height > area.y + area.height) continue;
    for (const float left : {point.x - width / 3, pane.x, pane.x + pane.width - width, first, last}) {
      const Rect box{std::clamp(left, first, last), top, width, height};
      if (!is_at(box, point)) boxes.push_back(box);
    }
  }
  if (boxes.empty()) return {std::clamp(point.x - width / 3, first, last), area.y, width, height};
  return *std::min_element(boxes.begin(), boxes.end(), [&](const Rect& a, const Rect& b) {
    return cost_of(a, around, point) < cost_of(b, around, point);
  });
}

Rect panel_beside(std::span<const Rect> words, const Rect& area, float x, float width, float height,
                  float least) {
  const float top = area.y + kAway, bottom = area.y + area.height - kAway;
  const Hull hull = hull_of(words, area, x, width);
  height = std::min(height, bottom - top);
  if (hull.bottom > hull.top) {
    const float below = hull.bottom + kAway, above = hull.top - kAway;
    if (below + height <= bottom) return {x, below, width, height};
    if (above - height >= top) return {x, above - height, width, height};
    const bool is_below = bottom - below >= above - top;
    const float room = is_below ? bottom - below : above - top;
    if (room >= least) return {x, is_below ? below : above - room, width, room};
  }
  const float most = std::min(height, std::max(least, area.height / 2));
  return {x, bottom - most, width, most};
}

}  // namespace duidu
