#include "ui/pane/pane_painter.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "app/links/link_choice.h"
#include "app/search/highlights.h"
#include "base/url.h"
#include "layout/mark_form.h"
#include "text/utf8.h"
#include "ui/kit/shapes.h"
#include "ui/pane/finding_mark.h"

namespace duidu {
namespace {

// Height of a highlight, at whose bottom its rule is, in em of the line's font: close around the glyphs, so that
// tinted lines remain distinct.
constexpr float kFillEm = 1.45f;
// Distance of emphasis dots from the middle of the line, so that they are above a link's rule; and their radius.
constexpr float kDotBelowEm = 0.6f, kDotRadiusEm = 0.07f;

// The surface behind a passage is so much wider and higher than its text; where its numbers are, it holds them. CSS px.
constexpr float kSurfaceX = 14, kSurfaceY = 6, kSurfaceNumbers = 22;

constexpr float kMarkRadius = 2;
constexpr float kDash = 5, kDashGap = 3, kDot = 1.5f, kDotGap = 2.5f;

// How strongly a link is lit on both sides. Each level has a colour and a form.
enum class Light : uint8_t { kNone, kHovered, kCurrent };

// Of the rule under the words, CSS px.
float rule_width(Light light) {
  return light == Light::kCurrent   ? length::kRuleCurrent
         : light == Light::kHovered ? length::kRuleHovered
                                    : length::kRuleWidth;
}

class PanePainter {
 public:
  PanePainter(const Scene& scene, Side side, float top, float bottom, ImDrawList& list)
      : scene_(scene), layout_(scene.layout(side)), side_(side), top_(top), bottom_(bottom), list_(list) {}

  void warm(const UnitLayout& unit) const {
    text_width(scene_.type, FontId::kInterfaceStrong, margin_number_size(unit.font_size), "0123456789");
    warm_run(scene_.type, run_of(unit.speaker, unit));
    warm_run(scene_.type, run_of(unit.ordinal, unit));
    text_width(scene_.type, FontId::kInterface, bar_label_size(unit.font_size),
               bar_label(language_of(scene_.article.language()), {{1234567890, true}, {1, true}}, false));
    for (const LineBox& line : unit.lines) {
      if (is_near(line, unit)) warm_run(scene_.type, run_of(line, unit));
    }
  }

  // The edges of rows, one device pixel high and as wide as the column's surfaces, so that the gutter is no break in them; and a quiet
  // surface behind each passage or card.
  void paint_rows() const {
    for (const float edge : layout_.row_edges) {
      const float y = snap(edge - top_, scene_.type.density);
      if (edge < top_ - 1 || edge > bottom_) continue;
      list_.AddRectFilled(ImVec2(surface_left(), y), ImVec2(surface_right(), y + 1 / scene_.type.density),
                          color(scene_.theme.hairline));
    }
  }
  void paint_surface(size_t first, size_t last) const {
    const UnitLayout &above = layout_.units[first], &below = layout_.units[last - 1];
    const ImVec2 from(surface_left(), above.y - kSurfaceY - top_);
    const ImVec2 to(surface_right(), below.y + below.height + kSurfaceY - top_);
    list_.AddRectFilled(from, to, color(scene_.theme.surface), length::kSurfaceRadius);
    const bool is_chosen = is_card(above) && scene_.state.view.current &&
                           scene_.state.view.views.cards.leading == above.ref.group;
    if (!is_chosen) return;
    list_.AddRect(from, to, color(scene_.theme.secondary), length::kSurfaceRadius, 0, length::kRuleWidth);
  }
  bool is_card(const UnitLayout& unit) const {
    return unit.ref.side == Side::kCommentary && !scene_.article.texts().cards.empty();
  }
  bool has_surface(const UnitLayout& unit) const {
    if (is_card(unit)) return true;
    return side_ == Side::kInterview && !scene_.article.texts().rows.empty() &&
           scene_.article.interview().turns[unit.ref.group].role == Role::kAnswer;
  }

  void paint_marks(const UnitLayout& unit) const {
    for (const LinkSegment& segment : scene_.index.segments(unit.ref)) paint_segment(unit, segment);
    for (const Inline& style : scene_.article.unit(unit.ref).inlines) paint_hyperlink(unit, style);
    paint_quote_bar(unit);
    for (const Highlight& mark : marks_of(unit)) paint_mark(unit, mark);
  }

  void paint_text(const UnitLayout& unit) const {
    const bool is_quiet = is_question(unit) || scene_.article.unit(unit.ref).kind == UnitKind::kCaption;
    const ImU32 ink = color(is_quiet ? scene_.theme.secondary : scene_.theme.ink);
    const ImU32 secondary = color(scene_.theme.secondary);
    if (unit.is_hidden()) return;
    draw_run(list_, scene_.type, run_of(unit.speaker, unit), secondary);
    draw_run(list_, scene_.type, run_of(unit.ordinal, unit), secondary);
    const std::vector<Highlight> marks = marks_of(unit);
    for (const LineBox& line : unit.lines) {
      if (!is_near(line, unit)) continue;
      draw_line(line, unit, marks, ink);
      paint_dots(line, unit, ink);
    }
  }

  void paint_number(const MarginNumber& number) const {
    const uint32_t hue = scene_.theme.hue[hue_of(number.link)];
    const Rect box{number.x, number.y - top_, number.width, number.height};
    const float size = size_within(number.text, number.font_size, number.width);
    ImU32 ink = color(hue);
    const bool is_other_place = is_current(number.link) &&
                                scene_.state.view.current->occurrence != number.place &&
                                side_ == Side::kInterview;
    const Light light = is_other_place ? Light::kNone : light_of(number.link);
    const float half = size * 0.75f;
    const Rect pill{box.x, box.y + box.height / 2 - half, box.width, 2 * half};
    if (light == Light::kHovered) stroke_rect(list_, pill, ink, half, length::kRuleWidth);
    if (light == Light::kCurrent) {
      fill_rect(list_, pill, ink, half);
      ink = color(scene_.theme.paper);
    }
    draw_text_centered(list_, scene_.type, {FontId::kInterfaceStrong, size, ink}, box, number.text);
  }

  // The font size at which the number fits into `room`; a number is never cut.
  float size_within(std::string_view number, float size, float room,
                    FontId font = FontId::kInterfaceStrong) const {
    const float width = text_width(scene_.type, font, size, number);
    return width <= room ? size : std::max(1.0f, std::floor(size * room / width));
  }

  Light light_of(uint32_t link) const {
    if (is_current(link)) return Light::kCurrent;
    return scene_.state.view.pointing.link == link ? Light::kHovered : Light::kNone;
  }
  bool is_lit(uint32_t link) const { return light_of(link) != Light::kNone; }

  // A lit bar is widened towards the outside and drawn over others in its lane.
  void paint_bar(const MarginBar& bar) const {
    const bool is_wide = is_lit(bar.link);
    if (bar.is_spare && !is_wide) return;
    const float more = is_wide ? length::kBarWiden : 0;
    const float left = snap(bar.x - (side_ == Side::kInterview ? more : 0), scene_.type.density);
    const float top = bar.y - top_;
    const ImU32 ink = color(is_wide ? scene_.theme.ink : scene_.theme.bar_ink);
    list_.AddRectFilled(ImVec2(left, top), ImVec2(left + bar.width + more, top + bar.height), ink,
                        (bar.width + more) / 2);
    paint_label(bar.label, color(is_wide ? scene_.theme.ink : scene_.theme.secondary));
  }

 private:
  float surface_left() const {
    const float more = side_ == Side::kCommentary ? kSurfaceNumbers : kSurfaceX;
    return std::max(0.0f, layout_.column_x - more);
  }
  float surface_right() const {
    const float more = side_ == Side::kInterview ? kSurfaceNumbers : kSurfaceX;
    return std::min(layout_.width, layout_.column_x + layout_.column_width + more);
  }

  void paint_label(const BarLabel& label, ImU32 ink) const {
    float y = label.y - top_;
    std::string_view rest = label.text;
    while (!rest.empty()) {
      const std::string_view line = rest.substr(0, rest.find('\n'));
      const float size = size_within(line, label.font_size, label.width, FontId::kInterface);
      const float height = bar_label_line(label.font_size);
      draw_text_centered(list_, scene_.type, {FontId::kInterface, size, ink},
                         {label.x, y, label.width + 1, height}, line);
      y += height;
      rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    }
  }

  std::vector<Highlight> marks_of(const UnitLayout& unit) const {
    return highlights(scene_.search, scene_.state.view, scene_.article, unit.ref);
  }

  // A tint under letters of the text's own ink.
  static bool is_tint(HighlightKind kind) {
    return kind == HighlightKind::kSpoken || kind == HighlightKind::kAddressed ||
           kind == HighlightKind::kUndiscussed;
  }

  ImU32 mark_color(HighlightKind kind) const {
    if (is_tint(kind)) return color(scene_.theme.accent, scene_.theme.spoken);
    return color(kind == HighlightKind::kCurrentHit ? scene_.theme.hit_now : scene_.theme.hit);
  }

  void paint_mark(const UnitLayout& unit, const Highlight& mark) const {
    for (const Rect& rect : span_rects(layout_, {unit.ref, mark.start, mark.end})) {
      if (rect.y > bottom_ || rect.y + rect.height < top_) continue;
      const float height = std::round(unit.font_size * kFillEm), density = scene_.type.density;
      const float top = snap(rect.y - top_ + (rect.height - height) / 2, density);
      list_.AddRectFilled(ImVec2(snap(rect.x, density), top),
                          ImVec2(snap(rect.x + rect.width, density), top + height), mark_color(mark.kind),
                          kMarkRadius);
      if (mark.kind == HighlightKind::kUndiscussed) paint_dashes(rect, top + height);
    }
  }

  // Below a line, so that the mark is not one of colour alone.
  void paint_dashes(const Rect& line, float y) const {
    const ImU32 ink = color(scene_.theme.accent);
    for (float x = line.x; x < line.x + line.width; x += 2 * length::kUndiscussedDash) {
      const float end = std::min(x + length::kUndiscussedDash, line.x + line.width);
      list_.AddRectFilled(ImVec2(x, y - length::kRuleWidth), ImVec2(end, y), ink);
    }
  }

  // Draws the line piecewise, because letters on a highlighted hit have an ink of their own.
  void draw_line(const LineBox& line, const UnitLayout& unit, const std::vector<Highlight>& marks,
                 ImU32 ink) const {
    GlyphRun run = run_of(line, unit);
    const Cluster* const end = run.clusters + run.count;
    const auto draw_until = [&](uint32_t offset, ImU32 of) {
      const Cluster* last = run.clusters;
      while (last != end && last->start < offset) ++last;
      run.count = static_cast<size_t>(last - run.clusters);
      if (run.count > 0) draw_run(list_, scene_.type, run, of);
      run.clusters = last;
    };
    for (const Highlight& mark : marks) {
      if (is_tint(mark.kind) || mark.end <= line.start || mark.start >= line.end) continue;
      const bool is_now = mark.kind == HighlightKind::kCurrentHit;
      draw_until(mark.start, ink);
      draw_until(mark.end, color(is_now ? scene_.theme.hit_now_ink : scene_.theme.hit_ink));
    }
    draw_until(line.end, ink);
  }

  // Whether the line may be visible; one further line on each side is included, because glyphs may reach beyond their
  // own line.
  bool is_near(const LineBox& line, const UnitLayout& unit) const {
    const float y = unit.y + line.y;
    return unit.shows(line) && y + 2 * unit.line_height > top_ && y - unit.line_height < bottom_;
  }
  GlyphRun run_of(const LineBox& line, const UnitLayout& unit) const {
    return {scene_.article.unit(unit.ref).text,
            unit.clusters.data() + line.first_cluster,
            line.cluster_count,
            0,
            unit.y + line.y - top_,
            unit.line_height,
            unit.font_size};
  }
  GlyphRun run_of(const SideLabel& label, const UnitLayout& unit) const {
    return {label.text,       label.clusters.data(), label.clusters.size(), 0, unit.y + label.y - top_,
            unit.line_height, unit.font_size};
  }

  // Draws the emphasis of Han text: a dot below each character, none below punctuation.
  void paint_dots(const LineBox& line, const UnitLayout& unit, ImU32 ink) const {
    const std::string_view text = scene_.article.unit(unit.ref).text;
    for (uint32_t i = line.first_cluster; i < line.first_cluster + line.cluster_count; ++i) {
      const Cluster& cluster = unit.clusters[i];
      size_t offset = cluster.start;
      if (cluster.face != Face::kDotted) continue;
      if (mark_form(next_code_point(text, offset), 1, MarkCustom::kLeft) != MarkForm::kHan) continue;
      const ImVec2 center(cluster.x + unit.font_size / 2,
                          unit.y + line.y - top_ + unit.line_height / 2 + unit.font_size * kDotBelowEm);
      list_.AddCircleFilled(center, unit.font_size * kDotRadiusEm, ink);
    }
  }

  bool is_question(const UnitLayout& unit) const {
    return side_ == Side::kInterview &&
           scene_.article.interview().turns[unit.ref.group].role == Role::kQuestion;
  }
  bool is_current(uint32_t link) const {
    return scene_.state.view.current && scene_.state.view.current->link == link;
  }
  // Of the current link only the occurrence that the user is at is lit.
  Light light_of(uint32_t link, const UnitLayout& unit, const LinkSegment& segment) const {
    if (!is_current(link) || side_ == Side::kCommentary) return light_of(link);
    const Link& current = scene_.article.links[link];
    for (const Span& span :
         spans_of_occurrence(scene_.article, current, side_, scene_.state.view.current->occurrence)) {
      if (span.unit == unit.ref && span.start <= segment.start && span.end >= segment.end)
        return Light::kCurrent;
    }
    return Light::kNone;
  }

  float fill_alpha(Light light) const {
    const ThemeTokens& theme = scene_.theme;
    return light == Light::kCurrent   ? theme.fill_active
           : light == Light::kHovered ? theme.fill_hovered
                                      : theme.fill_idle;
  }

  // The link that decides the look of a segment: the one most lit, or else the first.
  uint32_t shown_link(const LinkSegment& segment) const {
    return *std::max_element(segment.links.begin(), segment.links.end(),
                             [&](uint32_t a, uint32_t b) { return light_of(a) < light_of(b); });
  }

  // Words that were cut off have no link: they are marked, not tinted.
  void paint_segment(const UnitLayout& unit, const LinkSegment& segment) const {
    const uint32_t link = segment.links.empty() ? 0 : shown_link(segment);
    const uint32_t hue = segment.links.empty() ? scene_.theme.secondary : scene_.theme.hue[hue_of(link)];
    const bool is_leftwards = runs_leftwards(scene_.article.unit(unit.ref));
    for (const Rect& rect : span_rects(layout_, {unit.ref, segment.start, segment.end})) {
      const float height = std::round(unit.font_size * kFillEm);
      const float top = snap(rect.y - top_ + (rect.height - height) / 2, scene_.type.density);
      const float left = snap(rect.x, scene_.type.density),
                  right = snap(rect.x + rect.width, scene_.type.density);
      if (!segment.links.empty()) {
        const Light light = light_of(link, unit, segment);
        list_.AddRectFilled(ImVec2(left, top), ImVec2(right, top + height), color(hue, fill_alpha(light)));
        if (!replaces_rule(segment.finding))
          paint_rule({left, top, right - left, height}, rule_width(light), color(hue),
                     scene_.article.links[link]);
      }
      draw_finding(list_, scene_.theme, segment.finding, hue, {left, top, right - left, height},
                   is_leftwards);
    }
  }

  // The form has a meaning: solid is verbatim, dashed is changed, dotted is uncertain.
  void paint_rule(const Rect& words, float width, ImU32 ink, const Link& link) const {
    const float left = words.x, right = words.x + words.width;
    const float top = words.y + words.height - length::kRuleWidth, bottom = top + width;
    float dash = right - left, gap = 1;
    if (rule_of(link) == Rule::kDotted) dash = kDot, gap = kDotGap;
    if (rule_of(link) == Rule::kDashed) dash = kDash, gap = kDashGap;
    if (dash <= 0) return;
    for (float x = left; x < right; x += dash + gap) {
      list_.AddRectFilled(ImVec2(x, top), ImVec2(std::min(x + dash, right), bottom), ink);
    }
  }

  // Underlines a hyperlink that can be followed, in the accent colour and above a quotation's rule.
  void paint_hyperlink(const UnitLayout& unit, const Inline& style) const {
    if (style.style != InlineStyle::kLink || safe_href(style.href).empty()) return;
    for (const Rect& rect : span_rects(layout_, {unit.ref, style.start, style.end})) {
      const float bottom =
          snap(rect.y - top_ + rect.height / 2 + unit.font_size * 0.58f, scene_.type.density);
      list_.AddRectFilled(ImVec2(rect.x, bottom - 1), ImVec2(rect.x + rect.width, bottom),
                          color(scene_.theme.accent));
    }
  }

  void paint_quote_bar(const UnitLayout& unit) const {
    if (!unit.quote_bar_x || unit.is_hidden()) return;
    const float x = snap(*unit.quote_bar_x, scene_.type.density);
    list_.AddRectFilled(ImVec2(x, unit.y - top_ + 4),
                        ImVec2(x + kQuoteBarWidth, unit.y + unit.height - top_ - 4),
                        color(scene_.theme.hairline));
  }

  const Scene& scene_;
  const PaneLayout& layout_;
  Side side_;
  float top_;
  float bottom_;
  ImDrawList& list_;
};

}  // namespace

void paint_pane(const Scene& scene, Side side, float top, float bottom, ImDrawList& list) {
  const PaneLayout& layout = scene.layout(side);
  const PanePainter painter(scene, side, top, bottom, list);
  size_t first = 0, last = 0;
  visible_units(layout, top, bottom, first, last);
  for (size_t i = first; i < last; ++i) painter.warm(layout.units[i]);
  painter.paint_rows();
  for (size_t i = first; i < last;) {
    size_t end = i + 1;
    while (end < layout.units.size() && layout.units[end].ref.group == layout.units[i].ref.group) ++end;
    while (i > 0 && layout.units[i - 1].ref.group == layout.units[i].ref.group) --i;
    if (painter.has_surface(layout.units[i])) painter.paint_surface(i, end);
    i = end;
  }
  for (size_t i = first; i < last; ++i) painter.paint_marks(layout.units[i]);
  for (size_t i = first; i < last; ++i) painter.paint_text(layout.units[i]);
  for (const bool is_last : {false, true}) {
    for (const MarginBar& bar : layout.bars) {
      if (painter.is_lit(bar.link) != is_last) continue;
      if (bar.y + bar.height > top && bar.y < bottom) painter.paint_bar(bar);
    }
  }
  for (const MarginNumber& number : layout.numbers) {
    if (number.y + number.height > top && number.y < bottom) painter.paint_number(number);
  }
}

}  // namespace duidu
