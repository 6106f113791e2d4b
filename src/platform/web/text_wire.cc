#include "platform/web/text_wire.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "layout/break_class.h"
#include "text/utf8.h"

namespace duidu {
namespace {

// As in text_layer.js.
enum Form : int { kLeftToRight = 1, kRightToLeft = 2, kWord = 4, kBox = 8 };

float as_float(auto number) { return static_cast<float>(number); }

// Byte offsets of one text to UTF-16, asked in ascending order.
class Utf16Counter {
 public:
  explicit Utf16Counter(std::string_view text) : text_(text) {}

  float at(uint32_t byte) {
    if (byte < byte_) byte_ = 0, units_ = 0;
    units_ += static_cast<uint32_t>(count_utf16(text_.substr(byte_, byte - byte_)));
    byte_ = byte;
    return as_float(units_);
  }

 private:
  std::string_view text_;
  uint32_t byte_ = 0;
  uint32_t units_ = 0;
};

int segment_at(const std::vector<LinkSegment>& segments, uint32_t byte) {
  for (size_t i = 0; i < segments.size(); ++i) {
    if (byte >= segments[i].start && byte < segments[i].end) return static_cast<int>(i);
  }
  return -1;
}

int href_at(const std::vector<Inline>& inlines, uint32_t byte) {
  for (size_t i = 0; i < inlines.size(); ++i) {
    if (inlines[i].style == InlineStyle::kLink && byte >= inlines[i].start && byte < inlines[i].end) {
      return static_cast<int>(i);
    }
  }
  return -1;
}

// What is set as a run of its own, so that a browser's idea of its width moves nothing beside it: blanks
// hanging at a line's end, which the layout gives no width, and dashes, as wide as the script around them
// wants.
// Clusters shown as marks are boxes of their width, whatever the browser makes of them; so are tabs where the
// place a browser counts their stops from is not ours.
enum class Setting : uint8_t { kPlain, kHanging, kDash, kWord, kBox };

constexpr std::string_view kDash = "\u2014";

Setting setting_of(std::string_view text, const UnitLayout& unit, const Cluster& cluster) {
  if (cluster.is_marked || (unit.is_mixed && text[cluster.start] == '\t')) return Setting::kBox;
  if (cluster.advance <= 0) return Setting::kHanging;
  if (cluster.is_word) return Setting::kWord;
  return text.substr(cluster.start, kDash.size()) == kDash ? Setting::kDash : Setting::kPlain;
}

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
  const float spacing = as_float(units) / Cluster::kSpacingUnits;
  return cluster.end - cluster.start == 2 * kDash.size() && cluster.spacing == 0 ? spacing / 2 : spacing;
}

}  // namespace

std::vector<float> pack_units(const GradualLayout& layout) {
  std::vector<float> out;
  const PaneLayout& pane = layout.pane();
  for (size_t k = 0; k < pane.sections.size(); ++k) {
    if (!layout.has_new_units(k)) continue;
    const SectionBox& section = pane.sections[k];
    for (size_t i = section.first_unit; i < section.first_unit + section.unit_count; ++i) {
      const UnitLayout& unit = pane.units[i];
      const float top = unit.y - section.y, first = unit.lines.empty() ? 0 : unit.lines.front().y;
      const auto put_label = [&](const SideLabel& label) {
        const bool is_there = !label.text.empty();
        out.insert(out.end(), {is_there ? label.x : -1, is_there ? top + label.y : -1});
      };
      out.insert(out.end(),
                 {unit.x, top + first, unit.width, unit.height - first, unit.line_height, unit.font_size});
      put_label(unit.speaker);
      put_label(unit.ordinal);
      out.push_back(layout.is_new(i) ? 1 : 0);
    }
  }
  return out;
}

std::vector<float> pack_sections(const GradualLayout& layout) {
  std::vector<float> out;
  const std::vector<SectionBox>& sections = layout.pane().sections;
  for (size_t k = 0; k < sections.size(); ++k) {
    const SectionBox& section = sections[k];
    out.insert(out.end(), {as_float(section.first_unit), as_float(section.unit_count), section.y,
                           section.height, as_float(layout.has_new_units(k) + 2 * layout.has_new_marks(k))});
  }
  return out;
}

std::vector<float> pack_marks(const PaneLayout& layout) {
  std::vector<float> out;
  const auto add = [&](UnitRef unit, uint32_t link, float place, const Rect& box, float seen) {
    out.insert(out.end(), {as_float(find_unit_layout(layout, unit)), as_float(link), place, box.x, box.y,
                           box.width, box.height, seen});
  };
  for (const NumberMark& mark : layout.numbers) {
    add(mark.unit, mark.link, as_float(mark.place), {mark.x, mark.y, mark.width, mark.height}, 0);
  }
  for (const BarMark& bar : layout.bars) {
    add(bar.unit, bar.link, bar.is_spare ? -2 : -1, {bar.hit_x, bar.y, bar.hit_width, bar.height},
        bar.x - bar.hit_x);
  }
  return out;
}

std::vector<float> pack_runs(const Article& article, const LinkIndex& index, const PaneLayout& layout,
                             uint32_t unit_index) {
  const UnitLayout& unit = layout.units[unit_index];
  const Unit& source = article.unit(unit.ref);
  const std::vector<LinkSegment>& segments = index.segments(unit.ref);
  Utf16Counter utf16(source.text);
  std::vector<float> out{0, as_float(segments.size())};
  for (size_t line = 0; line < unit.lines.size(); ++line) {
    const LineBox& box = unit.lines[line];
    const uint32_t last = box.first_cluster + box.cluster_count;
    for (uint32_t i = box.first_cluster; i < last;) {
      const Cluster& first = unit.clusters[i];
      const int segment = segment_at(segments, first.start), href = href_at(source.inlines, first.start);
      const Setting setting = setting_of(source.text, unit, first);
      const float spacing = spacing_behind(unit, i, last, setting);
      uint32_t end = i + 1;
      while (end < last && unit.clusters[end].face == first.face &&
             go_together(setting, setting_of(source.text, unit, unit.clusters[end]),
                         source.text[unit.clusters[end].start] == ' ') &&
             follows(unit.clusters[end - 1], unit.clusters[end]) &&
             !(unit.is_mixed && spacing != 0 && is_common(source.text, unit.clusters[end - 1]) &&
               !is_common(source.text, unit.clusters[end])) &&
             spacing_behind(unit, end, last, setting) == spacing &&
             segment_at(segments, unit.clusters[end].start) == segment &&
             href_at(source.inlines, unit.clusters[end].start) == href) {
        ++end;
      }
      const Cluster& final = unit.clusters[end - 1];
      const float start16 = utf16.at(first.start), end16 = utf16.at(final.end);
      float left = first.origin(), right = final.x + final.advance;
      if (first.is_right_to_left) {
        left = final.x, right = first.x + first.advance;
      } else if (end < last && follows(final, unit.clusters[end])) {
        right = unit.clusters[end].origin();
      }
      int form = unit.is_mixed ? first.is_right_to_left ? kRightToLeft : kLeftToRight : 0;
      if (setting == Setting::kWord) form |= kWord;
      if (setting == Setting::kBox) form |= kBox;
      out.insert(out.end(),
                 {as_float(line), start16, end16, as_float(segment), as_float(static_cast<int>(first.face)),
                  as_float(href), left, right - left, spacing, as_float(form)});
      out[0] += 1;
      i = end;
    }
  }
  for (const LinkSegment& segment : segments) {
    out.push_back(as_float(segment.links.size()));
    for (uint32_t link : segment.links) out.push_back(as_float(link));
  }
  return out;
}

std::vector<float> pack_clusters(const Article& article, const PaneLayout& layout, uint32_t unit_index) {
  const UnitLayout& unit = layout.units[unit_index];
  Utf16Counter utf16(article.unit(unit.ref).text);
  std::vector<float> out;
  for (const LineBox& line : unit.lines) {
    for (uint32_t i = line.first_cluster; i < line.first_cluster + line.cluster_count; ++i) {
      const Cluster& cluster = unit.clusters[i];
      const float start = utf16.at(cluster.start);
      out.insert(out.end(), {start, utf16.at(cluster.end), cluster.origin(), unit.y + line.y,
                             cluster.x + cluster.advance - cluster.origin(), unit.line_height,
                             cluster.is_right_to_left ? 1.0f : 0.0f});
    }
  }
  return out;
}

std::vector<float> pack_text_marks(std::string_view text, const std::vector<Highlight>& marks) {
  Utf16Counter utf16(text);
  std::vector<float> out;
  for (const Highlight& mark : marks) {
    const float start = utf16.at(mark.start);
    out.insert(out.end(), {as_float(static_cast<int>(mark.kind)), start, utf16.at(mark.end)});
  }
  return out;
}

uint32_t utf16_to_bytes(std::string_view text, uint32_t units) {
  size_t offset = 0;
  uint32_t seen = 0;
  while (offset < text.size() && seen < units) seen += next_code_point(text, offset) > 0xFFFF ? 2 : 1;
  return static_cast<uint32_t>(offset);
}

}  // namespace duidu
