#include "layout/blocks.h"

#include <algorithm>
#include <cmath>

#include "layout/clusters.h"
#include "layout/table.h"
#include "text/bidi.h"
#include "text/utf8.h"

namespace duidu {
namespace {

constexpr float kUpperHeadingScale = 1.25f;  // levels 1 and 2
constexpr float kLowerHeadingScale = 1.1f;
constexpr float kHeadingLeading = 0.8f;  // of the text's line height factor: large type needs less leading
constexpr float kFootnoteScale = 0.875f;
constexpr float kCaptionScale = 0.83f;
constexpr char32_t kFirstFullWidth = 0x2E80;
constexpr float kCodeScale = 0.9f;
constexpr float kCodeLeading = 0.9f;
constexpr float kOrdinalGapEm = 0.35f;
constexpr float kTolerance = 0.3f;  // px; a label exactly as wide as its room still fits

float whole_px(float length) { return std::max(1.0f, std::round(length)); }

// An ordinal that ends with a full-width mark ("一、") brings its own blank.
bool needs_gap(std::string_view ordinal) {
  return !ordinal.ends_with("、") && !ordinal.ends_with("．") && !ordinal.ends_with("）");
}

float gap_behind(std::string_view ordinal, float size) {
  return needs_gap(ordinal) ? kOrdinalGapEm * size : 0;
}

void move_to(SideLabel& label, float x, float y) {
  label.x = x;
  label.y = y;
  for (Cluster& cluster : label.clusters) cluster.x += x;
}

void turn_round(Column& column, const Column& in) {
  column.x = 2 * in.x + in.width - column.x - column.width;
}

// The bar is beside the text or the speaker, whichever is further out.
float quote_bar_x(const UnitLayout& unit) {
  float left = unit.x, right = unit.x + unit.width;
  if (!unit.speaker.text.empty()) {
    left = std::min(left, unit.speaker.x);
    right = std::max(right, unit.speaker.x + unit.speaker.width);
  }
  const float away = unit.font_size * kQuoteBarEm;
  return unit.is_right_to_left ? right + away - kQuoteBarWidth : left - away;
}

}  // namespace

bool is_item(const Unit& unit) {
  return unit.kind == UnitKind::kListItem || unit.kind == UnitKind::kFootnote;
}

BlockType block_type(const Unit& unit, const ReadingStyle& style) {
  BlockType type{Face::kText, style.font_size, whole_px(style.font_size * style.line_height)};
  if (unit.kind == UnitKind::kHeading) {
    const float scale = unit.level <= 2 ? kUpperHeadingScale : kLowerHeadingScale;
    type.face = Face::kStrong;
    type.size = whole_px(style.font_size * scale);
    type.line_height = whole_px(type.size * style.line_height * kHeadingLeading);
  } else if (unit.kind == UnitKind::kCode) {
    type.face = Face::kCode;
    type.size = std::max(whole_px(style.font_size * kCodeScale), style.least_font_size);
    type.line_height = whole_px(type.size * style.line_height * kCodeLeading);
  } else if (unit.kind == UnitKind::kCaption) {
    type.size = std::max(whole_px(style.font_size * kCaptionScale), style.least_font_size);
    type.line_height = whole_px(type.size * style.line_height);
  } else if (unit.kind == UnitKind::kFootnote) {
    type.size = std::max(whole_px(style.font_size * kFootnoteScale), style.least_font_size);
    type.line_height = whole_px(type.size * style.line_height);
  }
  return type;
}

float BlockLayouter::ordinal_room(const Unit& unit) {
  const BlockType type = block_type(unit, style_);
  return lay_out_label(unit.ordinal, type).width + gap_behind(unit.ordinal, type.size);
}

SideLabel BlockLayouter::lay_out_label(std::string_view text, const BlockType& type) {
  SideLabel label;
  label.text = text;
  split_clusters(label.text, {}, {&metrics_, Face::kText, type.size, 0, &advances_}, label.clusters,
                 classes_);
  const bool is_mixed = has_right_to_left(label.text);
  if (is_mixed) {
    find_directions(label.text, text_level(label.text), false, label.clusters, directions_);
    order_line(directions_, 0, label.clusters.size());
  }
  for (size_t i = 0; i < label.clusters.size(); ++i) {
    Cluster& cluster = label.clusters[is_mixed ? directions_.order[i] : i];
    cluster.x = label.width;
    label.width += cluster.advance;
  }
  return label;
}

SideLabel BlockLayouter::lay_out_label_within(std::string_view text, const BlockType& type, float max_width) {
  SideLabel label = lay_out_label(text, type);
  if (label.width <= max_width) return label;
  const std::string_view ellipsis = "…";
  float width = metrics_.advance(Face::kText, type.size, ellipsis);
  size_t kept = 0;
  for (const Cluster& cluster : label.clusters) {
    if (width + cluster.advance > max_width) break;
    width += cluster.advance;
    kept = cluster.end;
  }
  return lay_out_label(std::string(text.substr(0, kept)).append(ellipsis), type);
}

// Returns the top of what follows the label: 0 if it fits beside the first line, else the line below it.
float BlockLayouter::place_speaker(const BlockPlan& plan, const BlockType& type, UnitLayout& out) {
  out.speaker = {};
  if (plan.speaker.empty()) return 0;
  const Column& place = plan.speaker_place;
  out.speaker = lay_out_label_within(plan.speaker, type, plan.speaker_max);
  const float width = out.speaker.width;
  move_to(out.speaker, out.is_right_to_left ? place.x + place.width - width : place.x, 0);
  const bool beside = width <= place.width + kTolerance;
  return beside ? 0 : type.line_height;
}

// Places the ordinal at `y`, flush with the text if it fits beside it. Returns the top of what follows.
float BlockLayouter::place_ordinal(const std::string& text, const BlockPlan& plan, const BlockType& type,
                                   float y, UnitLayout& out) {
  out.ordinal = {};
  if (text.empty()) return y;
  const Column& place = plan.ordinal_place;
  SideLabel& ordinal = out.ordinal;
  ordinal = lay_out_label_within(text, type, place.width + plan.text.width);
  const float room = ordinal.width + gap_behind(ordinal.text, type.size);
  const bool beside = room <= place.width + kTolerance;
  const float outward = beside ? place.width - room : 0;  // from the outer edge
  move_to(ordinal, out.is_right_to_left ? place.x + place.width - outward - ordinal.width : place.x + outward,
          y);
  return beside ? y : y + type.line_height;
}

void BlockLayouter::lay_out_text(const Unit& unit, const BlockPlan& plan, const BlockType& type,
                                 UnitLayout& out) {
  split_clusters(unit.text, unit.inlines, {&metrics_, type.face, type.size, plan.text.width, &advances_},
                 out.clusters, classes_);
  if (out.is_mixed) {
    find_directions(unit.text, out.is_right_to_left, unit.kind == UnitKind::kTable, out.clusters,
                    directions_);
  }
  if (!unit.inlines.empty()) use_upright_han(unit.text, type, out.clusters);
  find_break_ranks(unit.text, out.clusters, style_.prohibition, classes_, ranks_);
  FitStyle fit{&metrics_, type.size, style_.squeeze, style_.marks, style_.script_gap_em, &advances_};
  if (unit.kind == UnitKind::kCode) fit.squeeze = Squeeze::kOff, fit.gap_em = 0;
  fit_clusters(unit.text, fit, out.clusters, fits_);
  if (unit.kind == UnitKind::kTable) align_columns(unit.text, plan.text.width, out.clusters);
  LineShape shape = shape_of(unit, plan, type);
  if (out.is_mixed) shape.directions = &directions_;
  out.lines = break_lines(unit.text, classes_, ranks_, shape, fits_, out.clusters);
}

// Han characters are never slanted: clreq marks an emphasis by dots below.
void BlockLayouter::use_upright_han(std::string_view text, const BlockType& type,
                                    std::vector<Cluster>& clusters) const {
  for (Cluster& cluster : clusters) {
    if (cluster.face != Face::kEmphasis) continue;
    size_t offset = cluster.start;
    if (next_code_point(text, offset) < kFirstFullWidth) continue;
    cluster.face = Face::kDotted;
    cluster.advance =
        metrics_.advance(Face::kText, type.size, text.substr(cluster.start, cluster.end - cluster.start));
  }
}

// Headings, tables, images and code are ragged at their right edge.
LineShape BlockLayouter::shape_of(const Unit& unit, const BlockPlan& plan, const BlockType& type) const {
  LineShape shape{plan.text.x, plan.text.width, plan.first_indent, 0, type.size};
  const bool is_code = unit.kind == UnitKind::kCode;
  const bool ends_ragged = is_code || unit.kind == UnitKind::kHeading || unit.kind == UnitKind::kTable ||
                           unit.kind == UnitKind::kImage;
  shape.justified = style_.justified && !ends_ragged;
  shape.max_stretch_em = style_.max_stretch_em;
  shape.trims_ends = !is_code && (style_.squeeze == Squeeze::kLineEnds || style_.squeeze == Squeeze::kBoth);
  shape.hanging_stops = !is_code && style_.hanging_stops;
  if (unit.text.find("\xC2\xAD") != std::string::npos) {
    shape.hyphen_advance = metrics_.advance(type.face, type.size, "-");
  }
  return shape;
}

void BlockLayouter::lay_out(const Unit& unit, UnitRef ref, BlockPlan plan, UnitLayout& out) {
  const BlockType type = block_type(unit, style_);
  out.ref = ref;
  out.is_mixed = has_right_to_left(unit.text);
  out.is_right_to_left = out.is_mixed && runs_leftwards(unit);
  if (out.is_right_to_left) {
    for (Column* column : {&plan.text, &plan.speaker_place, &plan.ordinal_place})
      turn_round(*column, plan.mirror);
  }
  out.x = plan.text.x;
  out.width = plan.text.width;
  out.font_size = type.size;
  out.line_height = type.line_height;
  float line_y = place_speaker(plan, type, out);
  line_y = place_ordinal(unit.ordinal, plan, type, line_y, out);
  lay_out_text(unit, plan, type, out);
  for (LineBox& line : out.lines) {
    line.y = line_y;
    line_y += type.line_height;
  }
  out.height = line_y;
  out.quote_bar_x = {};
  if (unit.kind == UnitKind::kQuote) out.quote_bar_x = quote_bar_x(out);
}

}  // namespace duidu
