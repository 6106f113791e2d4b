#include "reader/text_wire.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "base/sorting.h"
#include "layout/break_class.h"
#include "layout/queries.h"
#include "model/names.h"
#include "text/utf8.h"

namespace duidu {
namespace {

// Byte offsets of one text to UTF-16, asked in ascending order.
class Utf16Counter {
 public:
  explicit Utf16Counter(std::string_view text) : text_(text) {}

  uint32_t at(uint32_t byte) {
    if (byte < byte_) byte_ = 0, units_ = 0;
    units_ += static_cast<uint32_t>(count_utf16(text_.substr(byte_, byte - byte_)));
    byte_ = byte;
    return units_;
  }

 private:
  std::string_view text_;
  uint32_t byte_ = 0;
  uint32_t units_ = 0;
};

// Which of a unit's segments and hyperlinks a byte lies in, asked mostly in ascending order.
class PieceFinder {
 public:
  PieceFinder(const std::vector<LinkSegment>& segments, const std::vector<Inline>& inlines)
      : segments_(segments) {
    std::vector<Href> hrefs;
    for (uint32_t i = 0; i < inlines.size(); ++i) {
      if (inlines[i].style == InlineStyle::kLink) hrefs.push_back({inlines[i].start, inlines[i].end, i});
    }
    sort_values(hrefs, [](const Href& a, const Href& b) { return a.start < b.start; });
    for (const Href& href : hrefs) add(href);
  }

  std::optional<uint32_t> segment_at(uint32_t byte) const {
    const auto found = std::partition_point(segments_.begin(), segments_.end(),
                                            [=](const LinkSegment& each) { return each.end <= byte; });
    if (found == segments_.end() || byte < found->start) return std::nullopt;
    return static_cast<uint32_t>(found - segments_.begin());
  }

  // Of hyperlinks that overlap, the first.
  std::optional<uint32_t> href_at(uint32_t byte) const {
    const auto found = std::partition_point(hrefs_.begin(), hrefs_.end(),
                                            [=](const Href& each) { return each.end <= byte; });
    if (found == hrefs_.end() || byte < found->start) return std::nullopt;
    return found->number;
  }

 private:
  struct Href {
    uint32_t start, end, number;
  };

  // What an earlier one covers is left to it.
  void add(Href href) {
    if (!hrefs_.empty()) href.start = std::max(href.start, hrefs_.back().end);
    if (href.start < href.end) hrefs_.push_back(href);
  }

  const std::vector<LinkSegment>& segments_;
  std::vector<Href> hrefs_;
};

// What is set as a run of its own, so that a browser's idea of its width moves nothing beside it: blanks
// hanging at a line's end, which the layout gives no width, and dashes, as wide as the script around them
// wants.
// Clusters shown as marks are boxes of their width, whatever the browser makes of them; so are tabs where the
// place a browser counts their stops from is not ours.
enum class Setting : uint8_t { kPlain, kHanging, kDash, kWord, kBox };

constexpr std::string_view kDash = "\u2014";

Setting setting_of(std::string_view text, const UnitLayout& unit, const Cluster& cluster) {
  if (cluster.is_placeholder || (unit.is_mixed && text[cluster.start] == '\t')) return Setting::kBox;
  if (cluster.advance <= 0) return Setting::kHanging;
  if (cluster.is_word) return Setting::kWord;
  return text.substr(cluster.start, kDash.size()) == kDash ? Setting::kDash : Setting::kPlain;
}

// What the runs of a unit are made from.
struct RunSource {
  std::string_view text;
  const UnitLayout& unit;
  const std::vector<LinkSegment>& segments;
  PieceFinder pieces;
};

bool is_near(float a, float b) { return std::abs(a - b) < 0.01f; }

// Whether the second cluster stands where a browser would set it behind the first.
bool follows(const Cluster& first, const Cluster& second) {
  if (first.is_right_to_left != second.is_right_to_left) return false;
  if (first.is_word && second.is_word) return false;  // the two of a cut word, which a browser would join
  return first.is_right_to_left ? is_near(second.x + second.advance, first.x)
                                : is_near(first.x + first.advance, second.x);
}

// A script whose letters join brings its blanks along: they are set like the words around them.
bool go_together(Setting first, Setting second, bool is_blank) {
  return first != Setting::kBox &&
         (first == second || (first == Setting::kWord && second == Setting::kPlain && is_blank));
}

// A mark or digit, of no script of its own. Behind a word whose letters join, a browser takes it for one of that
// word's script, and gives it no letter spacing.
bool is_common(std::string_view text, const Cluster& cluster) {
  size_t offset = cluster.start;
  const BreakClass break_class = break_class_of(next_code_point(text, offset));
  return !is_letter_like(break_class) || break_class == BreakClass::kNumeric;
}

// Letter spacing behind each character of the cluster: what it was widened by itself, and what the next one is
// pulled over it. Doubled marks are two characters to a browser.
float spacing_behind(const UnitLayout& unit, uint32_t i, uint32_t last, Setting setting) {
  const Cluster& cluster = unit.clusters[i];
  if (setting == Setting::kHanging) return 0;
  int units = cluster.is_pulled ? 0 : cluster.spacing;
  if (i + 1 < last && unit.clusters[i + 1].is_pulled) units += unit.clusters[i + 1].spacing;
  const float spacing = static_cast<float>(units) / Cluster::kSpacingUnits;
  return cluster.end - cluster.start == 2 * kDash.size() && cluster.spacing == 0 ? spacing / 2 : spacing;
}

// Whether the cluster `i` of a unit is set in one run with the one before it.
bool goes_on(const RunSource& from, const Cluster& first, uint32_t i, uint32_t last, Setting setting,
             float spacing) {
  const Cluster &before = from.unit.clusters[i - 1], &cluster = from.unit.clusters[i];
  const std::string_view text = from.text;
  return cluster.face == first.face &&
         go_together(setting, setting_of(text, from.unit, cluster), text[cluster.start] == ' ') &&
         follows(before, cluster) &&
         !(from.unit.is_mixed && spacing != 0 && is_common(text, before) && !is_common(text, cluster)) &&
         spacing_behind(from.unit, i, last, setting) == spacing &&
         from.pieces.segment_at(cluster.start) == from.pieces.segment_at(first.start) &&
         from.pieces.href_at(cluster.start) == from.pieces.href_at(first.start);
}

// The run of the clusters [i, end), where a line ends with `last`.
wire::Run run_of(const RunSource& from, uint32_t i, uint32_t end, uint32_t last, Setting setting,
                 Utf16Counter& utf16) {
  const Cluster &first = from.unit.clusters[i], &final = from.unit.clusters[end - 1];
  float left = first.origin(), right = final.x + final.advance;
  if (first.is_right_to_left) {
    left = final.x, right = first.x + first.advance;
  } else if (end < last && follows(final, from.unit.clusters[end])) {
    right = from.unit.clusters[end].origin();
  }
  wire::Run run;
  run.start = utf16.at(first.start);
  run.end = utf16.at(final.end);
  run.segment = from.pieces.segment_at(first.start);
  run.face = first.face;
  run.href = from.pieces.href_at(first.start);
  run.x = left;
  run.width = right - left;
  run.spacing = spacing_behind(from.unit, i, last, setting);
  if (from.unit.is_mixed) {
    run.direction = first.is_right_to_left ? RunDirection::kLeftwards : RunDirection::kRightwards;
  }
  run.is_word = setting == Setting::kWord;
  run.is_box = setting == Setting::kBox;
  return run;
}

wire::PlacedUnit placed_unit(const UnitLayout& unit, float section_top, bool is_new) {
  const float top = unit.y - section_top, first = unit.lines.empty() ? 0 : unit.lines.front().y;
  const auto place = [&](const SideLabel& label) -> std::optional<wire::Point> {
    if (label.text.empty()) return std::nullopt;
    return wire::Point{label.x, top + label.y};
  };
  return {is_new,
          unit.is_folded,
          unit.x,
          top + first,
          unit.width,
          std::max(0.0f, unit.height - first),
          unit.line_height,
          unit.font_size,
          place(unit.speaker),
          place(unit.ordinal)};
}

std::optional<wire::MarginLabel> label_of(const MarginBar& bar) {
  const BarLabel& label = bar.label;
  if (label.text.empty()) return std::nullopt;
  return wire::MarginLabel{
      label.text, {label.x - bar.hit_x, label.y - bar.y, label.width, label.height}, label.font_size};
}

std::vector<wire::MarginMark> margin_marks(const PaneLayout& layout) {
  std::vector<wire::MarginMark> out;
  const auto number_of = [&](UnitRef unit) { return static_cast<uint32_t>(find_unit_layout(layout, unit)); };
  for (const MarginNumber& mark : layout.numbers) {
    out.push_back({number_of(mark.unit),
                   mark.link,
                   MarginMarkKind::kNumber,
                   mark.place,
                   {mark.x, mark.y, mark.width, mark.height},
                   0,
                   std::nullopt});
  }
  for (const MarginBar& bar : layout.bars) {
    out.push_back({number_of(bar.unit),
                   bar.link,
                   bar.is_spare ? MarginMarkKind::kSpareBar : MarginMarkKind::kBar,
                   0,
                   {bar.hit_x, bar.y, bar.hit_width, bar.height},
                   bar.x - bar.hit_x,
                   label_of(bar)});
  }
  return out;
}

// Bytes of `text` that the first `units` UTF-16 units take.
uint32_t utf16_to_bytes(std::string_view text, uint32_t units) {
  size_t offset = 0;
  uint32_t seen = 0;
  while (offset < text.size() && seen < units) seen += next_code_point(text, offset) > 0xFFFF ? 2 : 1;
  return static_cast<uint32_t>(offset);
}

}  // namespace

request::PlaceText placed_text(const GradualLayout& layout, std::optional<float> top) {
  const PaneLayout& pane = layout.pane();
  request::PlaceText out{.side = pane.side, .height = pane.height, .scroll_top = top};
  for (size_t k = 0; k < pane.sections.size(); ++k) {
    const SectionBox& section = pane.sections[k];
    const bool has_new_units = layout.has_new_units(k);
    out.sections.push_back({section.first_unit, section.unit_count, section.y, section.height, has_new_units,
                            layout.has_new_margins(k)});
    for (size_t i = section.first_unit; has_new_units && i < section.first_unit + section.unit_count; ++i) {
      out.units.push_back(placed_unit(pane.units[i], section.y, layout.is_new(i)));
    }
  }
  out.marks = margin_marks(pane);
  return out;
}

const UnitLayout* unit_at(const PaneLayout& layout, uint32_t unit) {
  return unit < layout.units.size() ? &layout.units[unit] : nullptr;
}

std::optional<TextPosition> place_of(const Article& article, const PaneLayout& layout,
                                     const wire::TextPoint& point) {
  const UnitLayout* unit = unit_at(layout, point.unit);
  if (!unit) return std::nullopt;
  return TextPosition{unit->ref, utf16_to_bytes(article.unit(unit->ref).text, point.offset)};
}

wire::UnitRuns runs_of(const Article& article, const LinkIndex& index, const PaneLayout& layout,
                       uint32_t unit) {
  const UnitLayout* found = unit_at(layout, unit);
  if (!found) return {};
  const Unit& source = article.unit(found->ref);
  const std::vector<LinkSegment>& segments = index.segments(found->ref);
  const RunSource from{source.text, *found, segments, PieceFinder(segments, source.inlines)};
  Utf16Counter utf16(source.text);
  wire::UnitRuns out;
  for (size_t line = 0; line < found->lines.size(); ++line) {
    const LineBox& box = found->lines[line];
    const uint32_t last = box.first_cluster + box.cluster_count;
    for (uint32_t i = box.first_cluster, end = i; i < last; i = end) {
      const Setting setting = setting_of(source.text, *found, found->clusters[i]);
      const float spacing = spacing_behind(*found, i, last, setting);
      ++end;
      while (end < last && goes_on(from, found->clusters[i], end, last, setting, spacing)) ++end;
      out.runs.push_back(run_of(from, i, end, last, setting, utf16));
      out.runs.back().line = static_cast<uint32_t>(line);
    }
  }
  for (const LinkSegment& segment : from.segments) {
    const bool is_plain = segment.finding == Finding::kNone;
    out.segments.push_back({segment.links, is_plain ? std::string() : std::string(name_of(segment.finding))});
  }
  return out;
}

std::vector<wire::PlacedCluster> clusters_of(const Article& article, const PaneLayout& layout,
                                             uint32_t unit) {
  std::vector<wire::PlacedCluster> out;
  const UnitLayout* found = unit_at(layout, unit);
  if (!found) return out;
  Utf16Counter utf16(article.unit(found->ref).text);
  for (const LineBox& line : found->lines) {
    for (uint32_t i = line.first_cluster; i < line.first_cluster + line.cluster_count; ++i) {
      const Cluster& cluster = found->clusters[i];
      const uint32_t start = utf16.at(cluster.start);
      out.push_back({start, utf16.at(cluster.end), cluster.origin(), found->y + line.y,
                     cluster.x + cluster.advance - cluster.origin(), found->line_height,
                     cluster.is_right_to_left});
    }
  }
  return out;
}

std::vector<wire::Highlight> highlights_of(std::string_view text, const std::vector<Highlight>& marks) {
  Utf16Counter utf16(text);
  std::vector<wire::Highlight> out;
  for (const Highlight& mark : marks) {
    const uint32_t start = utf16.at(mark.start);
    out.push_back({mark.kind, start, utf16.at(mark.end)});
  }
  return out;
}

}  // namespace duidu
