#include "app/follow/sync_map.h"

#include <algorithm>
#include <numeric>

namespace duidu {
namespace {

// A side never runs faster than this many px for one of the other, if there is room to spread its way: in the half screen at the top
// and at the bottom that is one line for one px.
constexpr float kSteepest = 12;
// The same where only paragraphs about the same are in the way.
constexpr float kLooselySteep = 4;
constexpr float kLeastPassage = 8;  // px; a lower one is none
// What a chunk gives of either end as such room: paragraphs about the same most of what they have, the same words a part of a line.
constexpr float kGiven = 0.4f, kGivenOfWords = 0.25f, kMostOfWords = 8;

struct Band {
  BySide<float> top{}, bottom{};
  bool is_exact = false;

  float height(Side side) const { return bottom[side] - top[side]; }
};

// Top or bottom of the line where a stretch starts or ends; of the whole unit where it has no lines yet.
float edge_of(const PaneLayout& layout, const SyncPoint& point, bool is_start) {
  if (point.unit >= layout.units.size()) return layout.height;
  const UnitLayout& unit = layout.units[point.unit];
  if (unit.lines.empty()) return is_start ? unit.y : unit.y + unit.height;
  const uint32_t offset = is_start || point.offset == 0 ? point.offset : point.offset - 1;
  const auto after =
      std::upper_bound(unit.lines.begin(), unit.lines.end(), offset,
                       [](uint32_t wanted, const LineBox& line) { return wanted < line.start; });
  const float line = after == unit.lines.begin() ? 0 : (after - 1)->y;
  return unit.y + line + (is_start ? 0 : unit.line_height);
}

// Takes the share that lies above `above` off a band; what is held together stays so.
bool cut_exactly(Band& band, const Band& above) {
  float share = 0;
  for (const Side side : kSides) {
    const float over = above.bottom[side] - band.top[side];
    if (over > 0) share = std::max(share, over / band.height(side));
  }
  if (share >= 1) return false;
  for (const Side side : kSides) band.top[side] += share * band.height(side);
  return true;
}

Band band_of(const SyncChunk& chunk, const BySide<const PaneLayout*>& layouts) {
  Band band{.is_exact = chunk.is_exact};
  for (const Side side : kSides) {
    band.top[side] = edge_of(*layouts[side], chunk.stretch[side].start, true);
    band.bottom[side] = std::max(band.top[side], edge_of(*layouts[side], chunk.stretch[side].end, false));
  }
  return band;
}

// Paragraphs about the same keep what the bands around them leave.
void cut_the_others(std::vector<Band>& bands) {
  for (const Side side : kSides) {
    for (size_t i = 1; i + 1 < bands.size(); ++i) {
      if (bands[i].is_exact) continue;
      bands[i].top[side] = std::max(bands[i].top[side], bands[i - 1].bottom[side]);
      bands[i].bottom[side] = std::max(bands[i].top[side], bands[i].bottom[side]);
    }
    for (size_t i = bands.size() - 1; i-- > 1;) {
      if (bands[i].is_exact) continue;
      bands[i].bottom[side] = std::min(bands[i].bottom[side], bands[i + 1].top[side]);
      bands[i].top[side] = std::min(bands[i].top[side], bands[i].bottom[side]);
    }
  }
}

// One below the other, the tops and bottoms of the texts among them. Quoted words on a line that belongs to others already stand for
// themselves only below it.
std::vector<Band> bands_of(const std::vector<SyncChunk>& chunks, const BySide<const PaneLayout*>& layouts) {
  Band last{.is_exact = true}, end{.is_exact = true};
  for (const Side side : kSides) end.top[side] = end.bottom[side] = layouts[side]->height;
  std::vector<Band> bands{last};
  for (const SyncChunk& chunk : chunks) {
    Band band = band_of(chunk, layouts);
    if (band.is_exact && !cut_exactly(band, last)) continue;
    if (band.is_exact) last = band;
    bands.push_back(band);
  }
  bands.push_back(end);
  cut_the_others(bands);
  return bands;
}

// Moves an edge of the band inwards by `share` of it.
void give(Band& band, float share, bool is_bottom) {
  for (const Side side : kSides) {
    const float px = share * band.height(side);
    if (is_bottom) {
      band.bottom[side] -= px;
    } else {
      band.top[side] += px;
    }
  }
}

// How many px a band of this height can give of one end.
float most_given(const Band& band, float height) {
  return band.is_exact ? std::min(kMostOfWords, height * kGivenOfWords) : height * kGiven;
}

// Where one side has next to no room for what the other has between two bands, both give some.
void make_room(Band& above, Band& below) {
  for (const Side side : kSides) {
    const float has = below.top[side] - above.bottom[side];
    const float wants = (below.top[other(side)] - above.bottom[other(side)]) / kSteepest - has;
    if (wants <= 0) continue;
    const float heights[] = {above.height(side), below.height(side)};
    const float most[] = {most_given(above, heights[0]), most_given(below, heights[1])};
    const float first = std::min(most[0], std::max(wants / 2, wants - most[1]));
    if (heights[0] > 0) give(above, first / heights[0], true);
    if (heights[1] > 0) give(below, std::min(most[1], wants - first) / heights[1], false);
  }
}

struct Knot {
  BySide<float> at;
  bool is_fixed = false;   // of the same words, or an end of the text
  bool ends_band = false;  // and the knot before it begins it
};

// Paragraphs about the same hold each other loosely: between what is fixed, places on a side make way for each other so that none has
// less room than the other side needs to pass it. A passage that has a height stays while a comment on it is read, however long that is.
void loosen(std::vector<Knot>& knots, Side side) {
  const auto least = [&](size_t i) {
    const float has = knots[i].at[side] - knots[i - 1].at[side];
    const float wants = (knots[i].at[other(side)] - knots[i - 1].at[other(side)]) / kLooselySteep;
    return knots[i].ends_band && has >= kLeastPassage ? std::min(has, wants) : wants;
  };
  for (size_t first = 0, last = 1; last < knots.size(); ++last) {
    if (!knots[last].is_fixed) continue;
    std::vector<float> wants;
    for (size_t i = first + 1; i <= last; ++i) wants.push_back(least(i));
    const float wanted = std::accumulate(wants.begin(), wants.end(), 0.0f);
    const float room = knots[last].at[side] - knots[first].at[side];
    const float share = wanted > room ? room / wanted : 1;
    for (size_t i = first + 1; i < last; ++i)
      knots[i].at[side] = std::max(knots[i].at[side], knots[i - 1].at[side] + share * wants[i - first - 1]);
    for (size_t i = last; --i > first;)
      knots[i].at[side] = std::min(knots[i].at[side], knots[i + 1].at[side] - share * wants[i - first]);
    first = last;
  }
}

}  // namespace

SyncMap::SyncMap(const std::vector<SyncChunk>& chunks, const BySide<const PaneLayout*>& layouts) {
  std::vector<Band> bands = bands_of(chunks, layouts);
  for (size_t i = 0; i + 1 < bands.size(); ++i) make_room(bands[i], bands[i + 1]);
  std::vector<Knot> knots;
  for (const Band& band : bands) {
    knots.push_back({band.top, band.is_exact});
    if (band.bottom != band.top) knots.push_back({band.bottom, band.is_exact, true});
  }
  for (const Side side : kSides) loosen(knots, side);
  knots_.clear();
  for (const Knot& knot : knots) knots_.push_back(knot.at);
}

float SyncMap::across(Side from, float y) const {
  const auto below =
      std::upper_bound(knots_.begin(), knots_.end(), y,
                       [from](float wanted, const BySide<float>& knot) { return wanted < knot[from]; });
  if (below == knots_.begin()) return knots_.front()[other(from)];
  const BySide<float>& above = *(below - 1);
  if (below == knots_.end()) return above[other(from)];
  const float share = (y - above[from]) / ((*below)[from] - above[from]);
  return above[other(from)] + share * ((*below)[other(from)] - above[other(from)]);
}

float sync_line(const PaneView& pane) {
  const float most = max_scroll(pane), half = pane.viewport_height / 2;
  if (most <= 0 || half <= 0) return 0;
  const float scroll = std::clamp(pane.scroll, 0.0f, most);
  if (most < 2 * half) return scroll / most;
  return 0.5f * std::min(1.0f, scroll / half) + 0.5f * (1 - std::min(1.0f, (most - scroll) / half));
}

float follow_scroll(const PaneView& leader, const PaneView& follower, const SyncMap& map) {
  const float line = sync_line(leader);
  const float scroll = std::clamp(leader.scroll, 0.0f, max_scroll(leader));
  const float target = map.across(leader.layout->side, scroll + line * leader.viewport_height);
  return std::clamp(target - line * follower.viewport_height, 0.0f, max_scroll(follower));
}

}  // namespace duidu
