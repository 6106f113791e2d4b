#include "export/styled_text.h"

#include <algorithm>
#include <array>

#include "base/sorting.h"
#include "base/url.h"
#include "model/names.h"

namespace duidu {
namespace {

constexpr size_t kLayerCount = 5;
constexpr size_t kLinkLayer = 0;

// An element over bytes [start, end); `source` is the index of its segment or inline.
struct Run {
  uint32_t start;
  uint32_t end;
  uint32_t source;
};

using Layers = std::array<std::vector<Run>, kLayerCount>;

size_t layer_of(InlineStyle style) {
  switch (style) {
    case InlineStyle::kLink:
      return 1;
    case InlineStyle::kStrong:
      return 2;
    case InlineStyle::kEmphasis:
      return 3;
    case InlineStyle::kCode:
      break;
  }
  return 4;
}

// Makes the runs of one layer disjoint: a hyperlink loses the part that an earlier one covers, and overlapping styles
// are merged.
void separate(std::vector<Run>& runs, bool is_hyperlink) {
  sort_values(runs, [](const Run& a, const Run& b) { return a.start < b.start; });
  std::vector<Run> apart;
  for (Run run : runs) {
    if (!apart.empty() && run.start < apart.back().end) {
      if (!is_hyperlink) apart.back().end = std::max(apart.back().end, run.end);
      run.start = apart.back().end;
    }
    if (run.start < run.end) apart.push_back(run);
  }
  runs = std::move(apart);
}

Layers layers_of(const Unit& unit, const std::vector<LinkSegment>& segments) {
  Layers layers;
  for (uint32_t i = 0; i < segments.size(); ++i) {
    layers[kLinkLayer].push_back({segments[i].start, segments[i].end, i});
  }
  const auto size = static_cast<uint32_t>(unit.text.size());
  for (uint32_t i = 0; i < unit.inlines.size(); ++i) {
    const Inline& style = unit.inlines[i];
    if (style.style == InlineStyle::kLink && safe_href(style.href).empty()) continue;
    layers[layer_of(style.style)].push_back({style.start, std::min(style.end, size), i});
  }
  for (size_t layer = 1; layer < kLayerCount; ++layer) {
    separate(layers[layer], layer == layer_of(InlineStyle::kLink));
  }
  return layers;
}

std::vector<uint32_t> edges_of(const Layers& layers, uint32_t size) {
  std::vector<uint32_t> edges = {0, size};
  for (const std::vector<Run>& runs : layers) {
    for (const Run& run : runs) {
      edges.push_back(run.start);
      edges.push_back(run.end);
    }
  }
  std::sort(edges.begin(), edges.end());
  edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
  return edges;
}

class TextPainter {
 public:
  TextPainter(const Article& article, const LinkIndex& index, const LinkWords* heard, UnitRef ref,
              MarkupSink& sink, const std::function<void(const LinkNumber&)>& paint_number)
      : article_(article),
        heard_(heard),
        unit_(article.unit(ref)),
        segments_(index.segments(ref)),
        numbers_(index.numbers(ref)),
        sink_(sink),
        paint_number_(paint_number) {}

  void paint() {
    const Layers layers = layers_of(unit_, segments_);
    const auto edges = edges_of(layers, static_cast<uint32_t>(unit_.text.size()));
    std::array<size_t, kLayerCount> next{};
    for (size_t i = 0; i + 1 < edges.size(); ++i) {
      std::array<const Run*, kLayerCount> wanted{};
      for (size_t layer = 0; layer < kLayerCount; ++layer) {
        const std::vector<Run>& runs = layers[layer];
        while (next[layer] < runs.size() && runs[next[layer]].end <= edges[i]) ++next[layer];
        const bool covers = next[layer] < runs.size() && runs[next[layer]].start <= edges[i];
        wanted[layer] = covers ? &runs[next[layer]] : nullptr;
      }
      switch_to(wanted);
      sink_.text(std::string_view(unit_.text).substr(edges[i], edges[i + 1] - edges[i]));
    }
    switch_to({});
  }

 private:
  // Keeps the outer elements that continue, closes the others and opens those that begin.
  void switch_to(const std::array<const Run*, kLayerCount>& wanted) {
    size_t same = 0;
    while (same < kLayerCount && open_[same] == wanted[same]) ++same;
    for (size_t layer = kLayerCount; layer-- > same;) {
      if (open_[layer]) sink_.close();
    }
    for (size_t layer = same; layer < kLayerCount; ++layer) {
      if (wanted[layer]) open(layer, *wanted[layer]);
    }
    open_ = wanted;
  }

  void open(size_t layer, const Run& run) {
    if (layer == kLinkLayer) return open_segment(run.source);
    const Inline& style = unit_.inlines[run.source];
    switch (style.style) {
      case InlineStyle::kLink:
        return sink_.open("a", {{"href", safe_href(style.href)}, {"rel", "noopener noreferrer"}});
      case InlineStyle::kStrong:
        return sink_.open("strong");
      case InlineStyle::kEmphasis:
        return sink_.open("em");
      case InlineStyle::kCode:
        return sink_.open("code");
    }
  }

  void open_segment(size_t number) {
    const LinkSegment& segment = segments_[number];
    auto each = std::lower_bound(numbers_.begin(), numbers_.end(), segment.start,
                                 [](const LinkNumber& a, uint32_t start) { return a.start < start; });
    for (; each != numbers_.end() && each->start == segment.start; ++each) paint_number_(*each);
    std::string ids;
    for (const uint32_t link : segment.links) {
      if (!ids.empty()) ids += ' ';
      ids += article_.links[link].id;
    }
    const std::string_view finding =
        segment.finding == Finding::kNone ? std::string_view() : name_of(segment.finding);
    if (segment.links.empty()) return sink_.open("span", {{"data-finding", finding}});
    const uint32_t first = segment.links.front();
    const std::string begins = heard_at(number, false), ends = heard_at(number, true);
    const auto if_any = [](const std::string& words) {
      return words.empty() ? std::string_view() : std::string_view(words);
    };
    sink_.open("span", {{"data-links", ids},
                        {"data-hue", std::to_string(hue_of(first))},
                        {"data-rule", name_of(rule_of(article_.links[first]))},
                        {"data-finding", finding},
                        {"data-begins", if_any(begins)},
                        {"data-ends", if_any(ends)}});
  }

  // The words that are said at a segment's start or end, for those of its links that do not continue in the
  // neighbouring segment.
  std::string heard_at(size_t number, bool is_end) const {
    if (!heard_) return {};
    const LinkSegment& segment = segments_[number];
    const LinkSegment* beside = nullptr;
    if (is_end && number + 1 < segments_.size() && segments_[number + 1].start == segment.end) {
      beside = &segments_[number + 1];
    } else if (!is_end && number > 0 && segments_[number - 1].end == segment.start) {
      beside = &segments_[number - 1];
    }
    std::string words;
    for (const uint32_t link : segment.links) {
      const bool goes_on = beside && std::count(beside->links.begin(), beside->links.end(), link) > 0;
      if (goes_on) continue;
      if (!words.empty()) words += ' ';
      words += is_end ? heard_->ends(link) : heard_->begins(link);
    }
    return words;
  }

  const Article& article_;
  const LinkWords* const heard_;
  const Unit& unit_;
  const std::vector<LinkSegment>& segments_;
  const std::vector<LinkNumber>& numbers_;
  MarkupSink& sink_;
  const std::function<void(const LinkNumber&)>& paint_number_;
  std::array<const Run*, kLayerCount> open_{};
};

}  // namespace

void paint_text(const Article& article, const LinkIndex& index, const LinkWords* heard, UnitRef unit,
                MarkupSink& sink, const std::function<void(const LinkNumber&)>& paint_number) {
  TextPainter(article, index, heard, unit, sink, paint_number).paint();
}

}  // namespace duidu
