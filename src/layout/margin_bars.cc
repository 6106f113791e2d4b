#include "layout/margin_bars.h"

#include <algorithm>
#include <map>

#include "base/sorting.h"

namespace duidu {
namespace {

constexpr int kLanes = 3;
// CSS px.
constexpr float kBarWidth = 3;
constexpr float kFirstLane = 6;
constexpr float kLaneStep = 5;
constexpr float kReach = 20;  // how far from the column a bar can be pointed at
constexpr float kInset = 3;   // a bar ends this far inside its units, so that neighbours stay apart

// Puts bars, added from top to bottom, into lanes; a lane is free again below its last bar.
class Lanes {
 public:
  explicit Lanes(const PaneLayout& layout) : layout_(layout) {}

  // `first` and `last`: indices of the units the bar is beside.
  void add(uint32_t link, size_t first, size_t last) {
    const float top = layout_.units[first].y + kInset;
    const float bottom = layout_.units[last].y + layout_.units[last].height - kInset;
    if (top >= lowest_) widen_hits();
    int lane = 0;
    while (lane < kLanes && bottom_[lane] > top) ++lane;
    const bool is_spare = lane == kLanes;
    lane = std::min(lane, kLanes - 1);
    bottom_[lane] = std::max(bottom_[lane], bottom);
    lowest_ = std::max(lowest_, bottom);
    most_ = std::max(most_, lane);
    lanes_.push_back(lane);
    bars_.push_back({link, layout_.units[first].ref,
                     place(kFirstLane + kLaneStep * static_cast<float>(lane), kBarWidth), top, kBarWidth,
                     std::max(bottom - top, kBarWidth), 0, 0, is_spare});
  }

  std::vector<MarginBar> finish() {
    widen_hits();
    return std::move(bars_);
  }

 private:
  // The x of a box that starts `away` px from the column, is `width` wide and is on the pane's outer side.
  float place(float away, float width) const {
    const float x = layout_.side == Side::kInterview ? layout_.column_x - away - width
                                                     : layout_.column_x + layout_.column_width + away;
    return std::max(0.0f, std::min(x, layout_.width - width));
  }

  // Bars beside each other divide the hit area between them; the outermost bar takes the rest.
  void widen_hits() {
    for (; final_ < bars_.size(); ++final_) {
      const int lane = lanes_[final_];
      const auto edge = [](int of) {
        return of == 0 ? 0 : kFirstLane - 1 + kLaneStep * static_cast<float>(of);
      };
      const float from = edge(lane), to = lane == most_ ? kReach : edge(lane + 1);
      bars_[final_].hit_x = place(from, to - from);
      bars_[final_].hit_width = to - from;
    }
    most_ = 0;
  }

  const PaneLayout& layout_;
  std::vector<MarginBar> bars_;
  std::vector<int> lanes_;  // by bar
  size_t final_ = 0;        // bars whose hit area is final
  int most_ = 0;            // the outermost lane in use since then
  float lowest_ = 0;
  float bottom_[kLanes] = {};
};

}  // namespace

std::vector<BarRun> bar_runs(const LinkIndex& index, const std::vector<UnitRef>& refs) {
  std::map<uint32_t, BarRun> open;  // by link: runs that may still grow
  std::vector<BarRun> runs;
  for (uint32_t i = 0; i <= refs.size(); ++i) {
    if (i < refs.size()) {
      for (const uint32_t link : index.bars(refs[i])) {
        open.try_emplace(link, BarRun{link, i, i}).first->second.last = i;
      }
    }
    for (auto at = open.begin(); at != open.end();) {
      if (at->second.last == i) {
        ++at;
        continue;
      }
      runs.push_back(at->second);
      at = open.erase(at);
    }
  }
  sort_values(runs, [](const BarRun& a, const BarRun& b) {
    return a.first != b.first ? a.first < b.first : a.link < b.link;
  });
  return runs;
}

std::vector<MarginBar> place_margin_bars(const std::vector<BarRun>& runs, const PaneLayout& layout,
                                         size_t first, size_t last) {
  Lanes lanes(layout);
  for (const BarRun& run : runs) {
    if (run.first < last && run.last >= first) lanes.add(run.link, run.first, run.last);
  }
  return lanes.finish();
}

}  // namespace duidu
