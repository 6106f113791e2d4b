#include "layout/margin_bars.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "base/sorting.h"
#include "text/utf8.h"

namespace duidu {
namespace {

constexpr int kLanes = 3;
// CSS px.
constexpr float kBarWidth = 3;
constexpr float kFirstLane = 6;
constexpr float kNarrowLane = 3;  // the first lane where the margin is narrower than kRoomy
constexpr float kRoomy = 26;
constexpr float kLaneStep = 5;
constexpr float kReach = 20;         // how far from the column a bar can be pointed at
constexpr float kInset = 3;          // a bar ends this far inside its units, so that neighbours stay apart
constexpr float kLabelGap = 3;       // between the outermost bar and a label
constexpr float kLeastLabel = 8;     // a narrower label could not be read
constexpr size_t kMostNumbers = 24;  // of one label, which would be higher than a screen with more
// Widths in em of the label's own size.
constexpr float kHanEm = 1, kOtherEm = 0.62f, kBlankEm = 0.3f;

// The width of the widest line.
float label_width(const std::string& text, float size) {
  float widest = 0, line = 0;
  for (size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    line = c == U'\n' ? 0 : line + (c == U' ' ? kBlankEm : c >= U'⺀' ? kHanEm : kOtherEm);
    widest = std::max(widest, line);
  }
  return std::ceil(widest * size);
}

// Puts bars, added from top to bottom, into lanes; a lane is free again below its last bar.
class Lanes {
 public:
  Lanes(const Article& article, const PaneLayout& layout, const ReadingStyle& style)
      : layout_(layout),
        language_(language_of(article.language())),
        size_(bar_label_size(style.font_size)),
        room_(layout.side == Side::kInterview ? layout.column_x
                                              : layout.width - layout.column_x - layout.column_width),
        first_lane_(room_ < kRoomy ? kNarrowLane : kFirstLane),
        lanes_in_use_(std::clamp(
            static_cast<int>((room_ - first_lane_ - kBarWidth - kLabelGap - size_) / kLaneStep) + 1, 1,
            kLanes)) {}

  void add(const BarRun& run) {
    float top = layout_.units[run.first].y + kInset;
    const float bottom = layout_.units[run.last].y + layout_.units[run.last].height - kInset;
    const bool is_alone = top >= lowest_;
    const int lane = lane_of(run, top);
    Lane& taken = lanes_[lane];
    const bool is_of_question = run.number && taken.number == run.number;
    const bool joins = is_of_question && run.first <= taken.last + 1 && taken.bottom > 0;
    if (is_alone && !joins) end_cluster();
    const bool is_spare = taken.bottom >= bottom || (!joins && taken.bottom > top);
    if (joins && taken.bottom <= top) top = taken.bottom - kBarWidth;
    const float reached = std::max(taken.bottom, bottom);
    if (!is_spare) taken = {run.number, run.last, 0};
    taken.bottom = reached;
    lowest_ = std::max(lowest_, bottom);
    most_ = std::max(most_, lane);
    lane_of_bar_.push_back(lane);
    bars_.push_back({run.link,
                     layout_.units[run.first].ref,
                     place(first_lane_ + kLaneStep * static_cast<float>(lane), kBarWidth),
                     top,
                     kBarWidth,
                     std::max(bottom - top, kBarWidth),
                     0,
                     0,
                     is_spare,
                     {}});
    if (!joins && run.number) add_number(*run.number, layout_.units[run.first]);
  }

  std::vector<MarginBar> finish() {
    end_cluster();
    return std::move(bars_);
  }

 private:
  struct Lane {
    std::optional<TurnNumber> number;
    uint32_t last = 0;  // unit
    float bottom = 0;
  };
  // A label of the cluster that is not placed yet.
  struct Wanted {
    size_t bar = 0;
    std::vector<TurnNumber> numbers;
    float y = 0;
    float line_height = 0;
  };

  // That of its question, or the first that is free; else the outermost.
  int lane_of(const BarRun& run, float top) const {
    for (int lane = 0; lane < lanes_in_use_; ++lane) {
      const Lane& each = lanes_[lane];
      if (run.number && each.number == run.number && each.bottom > 0 && run.first <= each.last + 1)
        return lane;
    }
    int lane = 0;
    while (lane < lanes_in_use_ - 1 && lanes_[lane].bottom > top) ++lane;
    return lane;
  }

  // The x of a box that starts `away` px from the column, is `width` wide and is on the pane's outer side.
  float place(float away, float width) const {
    const float x = layout_.side == Side::kInterview ? layout_.column_x - away - width
                                                     : layout_.column_x + layout_.column_width + away;
    return std::max(0.0f, std::min(x, layout_.width - width));
  }

  // A label that would lie on the one above it is written there.
  void add_number(const TurnNumber& number, const UnitLayout& unit) {
    const float y = unit.y + (unit.lines.empty() ? 0 : unit.lines.front().y);
    if (!wanted_.empty() && y < wanted_.back().y + unit.line_height) {
      std::vector<TurnNumber>& numbers = wanted_.back().numbers;
      if (numbers.size() < kMostNumbers && std::find(numbers.begin(), numbers.end(), number) == numbers.end())
        numbers.push_back(number);
      return;
    }
    wanted_.push_back({bars_.size() - 1, {number}, y, unit.line_height});
  }

  // Bars beside each other divide the hit area between them; the outermost bar takes the rest. Labels stand outside all.
  void end_cluster() {
    for (; final_ < bars_.size(); ++final_) {
      const int lane = lane_of_bar_[final_];
      const auto edge = [&](int of) {
        return of == 0 ? 0 : first_lane_ - 1 + kLaneStep * static_cast<float>(of);
      };
      const float from = edge(lane), to = lane == most_ ? std::max(kReach, from + kBarWidth) : edge(lane + 1);
      bars_[final_].hit_x = place(from, to - from);
      bars_[final_].hit_width = to - from;
    }
    const float away = first_lane_ + kLaneStep * static_cast<float>(most_) + kBarWidth + kLabelGap;
    for (const Wanted& wanted : wanted_) place_label(wanted, away);
    wanted_.clear();
    most_ = 0;
  }

  void place_label(const Wanted& wanted, float away) {
    const float room = room_ - away - 1;
    if (room < kLeastLabel) return;
    BarLabel label;
    label.text = bar_label(language_, wanted.numbers, false);
    label.width = label_width(label.text, size_);
    if (label.width > room) {
      label.text = bar_label(language_, wanted.numbers, true);
      label.width = std::min(label_width(label.text, size_), std::floor(room));
    }
    const auto lines = 1 + std::count(label.text.begin(), label.text.end(), '\n');
    label.x = place(away, label.width);
    label.height = bar_label_line(size_) * static_cast<float>(lines);
    label.y = std::round(wanted.y + std::max(0.0f, (wanted.line_height - label.height) / 2));
    label.font_size = size_;
    if (label.y < below_labels_) return;
    below_labels_ = label.y + label.height;
    bars_[wanted.bar].label = std::move(label);
  }

  const PaneLayout& layout_;
  const Language language_;
  const float size_;
  const float room_;  // of the margin
  const float first_lane_;
  const int lanes_in_use_;
  std::vector<MarginBar> bars_;
  std::vector<int> lane_of_bar_;
  std::vector<Wanted> wanted_;
  size_t final_ = 0;  // bars whose hit area is final
  int most_ = 0;      // the outermost lane in use since then
  float lowest_ = 0;
  float below_labels_ = 0;
  Lane lanes_[kLanes];
};

}  // namespace

std::vector<BarRun> bar_runs(const Article& article, const LinkIndex& index,
                             const std::vector<UnitRef>& refs) {
  const std::vector<TurnNumber> turns = turn_numbers(article);
  std::map<uint32_t, BarRun> open;  // by link: runs that may still grow
  std::vector<BarRun> runs;
  for (uint32_t i = 0; i <= refs.size(); ++i) {
    if (i < refs.size()) {
      for (const uint32_t link : index.bars(refs[i])) {
        const BarRun run{link, i, i, bar_number(turns, article.links[link], refs[i])};
        open.try_emplace(link, run).first->second.last = i;
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

std::vector<MarginBar> place_margin_bars(const Article& article, const std::vector<BarRun>& runs,
                                         const PaneLayout& layout, const ReadingStyle& style, size_t first,
                                         size_t last) {
  Lanes lanes(article, layout, style);
  for (const BarRun& run : runs) {
    const bool is_hidden = layout.units[run.first].is_hidden() && layout.units[run.last].is_hidden();
    if (run.first < last && run.last >= first && !is_hidden) lanes.add(run);
  }
  return lanes.finish();
}

}  // namespace duidu
