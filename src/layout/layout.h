// The layout of one pane: where every line and every cluster of one side of the article stands. Pure:
// (article, side, width, metrics, style) → PaneLayout. The canvas painter, the text layer and the tests all
// read this one result. Lengths are CSS px, y grows downwards from the top of the pane's content; text
// offsets are UTF-8 bytes of the unit's text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "layout/metrics.h"
#include "model/article.h"
#include "wire/records.h"

namespace duidu {

// Where full-width marks are made narrow: not at all; the second blank half of two neighbours; the blank that
// would stand at a line's start or end; both.
enum class Squeeze : uint8_t { kOff, kLineEnds, kAdjacent, kBoth };

// Where ，。、 and ：；！？ stand in their em box: all at the left (Simplified Chinese), ：；！？ in the middle
// (Japanese), all in the middle (Traditional Chinese).
enum class MarkCustom : uint8_t { kLeft, kMixed, kCentred };

// Which marks may not stand at a line's start or end: the levels of clreq (W3C, Requirements for Chinese Text
// Layout, section 3.1.3 "Prohibition Rules for Line Start and Line End").
enum class Prohibition : uint8_t {
  kNone,    // full-width marks stand where they fall
  kBasic,   // no stop, closing or middle mark at the start, no opening one at the end
  kGb,      // nor a solidus at the end (GB/T 15834)
  kStrict,  // nor —— …… at the start
};

struct ReadingStyle {
  float font_size = 18;
  float least_font_size = 0;          // of anything, px
  float line_height = 1.75f;          // times font size
  float min_margin = 20;              // left and right of the column, at least; link numbers stand here
  float max_measure_em = 36;          // text column, without the speakers' indent
  float label_indent_em = 4;          // room for a speaker's name and colon, at least
  float max_label_indent_em = 6;      // and at most; longer names stand on a line of their own
  float label_gap_em = 0;             // between label and text; a full-width colon brings its own
  float min_hanging_measure_em = 20;  // narrower text columns set the speaker on a line of its own
  float first_line_indent_em = 2;     // Chinese paragraphs of the commentary; 0 = paragraph gap instead
  float paragraph_gap_em = 0;         // between paragraphs
  float top_padding = 32;
  float bottom_padding = 240;  // room for the last lines to be brought level with their counterpart
  Prohibition prohibition = Prohibition::kStrict;
  bool justified = true;  // full lines end at the right edge; else where they end
  float max_stretch_em =
      0.125f;  // between two Han characters of a justified line; lines in want of more stay
  Squeeze squeeze = Squeeze::kBoth;
  bool hanging_stops = false;  // ，。、 at a line's end stand outside the column
  MarkCustom marks = MarkCustom::kLeft;
  float script_gap_em = 0.25f;  // between Han and Latin letters or digits; a typed blank there is as wide
  bool operator==(const ReadingStyle&) const = default;
};

// The style visual.md asks for in this language ("zh…": 18 px / 1.75, 2-em indent; else 17 px / 1.6,
// half-line gap).
ReadingStyle default_style(std::string_view language);

// In the order of the text; where a text runs from right to left, `x` falls instead of rising.
struct Cluster {
  uint32_t start = 0;  // bytes in the unit's text; it ends where the next cluster of the unit starts
  uint32_t end = 0;
  float x = 0;  // from the left edge of the pane's content
  float advance = 0;
  Face face = Face::kText;
  bool is_pulled : 1 = false;  // its blank is taken off the left: the glyph's own origin lies left of x
  bool is_right_to_left : 1 = false;  // seen mirrored, if it has a mirror image
  bool is_word : 1 = false;  // of a script whose letters join or change places: a word, drawn as one picture
  bool is_marked : 1 = false;    // unseen by itself, shown as a small code in a frame
  bool starts_word : 1 = false;  // in a script that writes no blanks between words
  int16_t spacing = 0;  // what `advance` has more than the font gives, 1/64 px; the page's letter-spacing

  // Where the glyph is drawn from, and where a browser sees the character.
  float origin() const { return is_pulled ? x + spacing / kSpacingUnits : x; }

  static constexpr float kSpacingUnits = 64;
};

// A line holds the clusters [first_cluster, first_cluster + cluster_count) of its unit. Blanks at its end
// belong to it and have advance 0, so that the lines of a unit cover its text without a gap.
struct LineBox {
  uint32_t start = 0;
  uint32_t end = 0;
  uint32_t first_cluster = 0;
  uint32_t cluster_count = 0;
  float x = 0;
  float y = 0;  // top, from the top of its unit
  float width = 0;
};

// Text drawn beside a unit that is not part of its text: the speaker, a list item's ordinal.
struct SideLabel {
  std::string text;
  float x = 0;
  float y = 0;  // top of its line, from the top of its unit
  float width = 0;
  std::vector<Cluster> clusters;  // of `text`; all of one face
};

// All but `y` depends on nothing outside the unit: it stays when the unit moves.
struct UnitLayout {
  UnitRef ref;
  float x = 0;  // left edge of its text column
  float y = 0;  // top, in the pane; what is inside is counted from there
  float width = 0;
  float height = 0;
  float font_size = 0;
  float line_height = 0;          // px
  bool is_right_to_left = false;  // as a paragraph: set flush right, what stands beside it on its right
  bool is_mixed = false;          // some of it runs from right to left
  SideLabel speaker;              // empty text = none
  SideLabel ordinal;
  std::vector<Cluster> clusters;
  std::vector<LineBox> lines;
};

// A link's small number, in the margin beside the line where one of its places starts.
struct NumberMark {
  uint32_t link = 0;  // index in article.links
  uint32_t place = 0;
  std::string text;
  UnitRef unit;
  float x = 0;
  float y = 0;  // top of its line
  float width = 0;
  float height = 0;
};

// A topic link's bar beside the units it is about: on the outer side of the column, away from the numbers. Bars that stand beside
// each other have lanes of their own; more than there are lanes for are spare.
struct BarMark {
  uint32_t link = 0;
  UnitRef unit;  // the first it stands beside
  float x = 0;
  float y = 0;
  float width = 0;
  float height = 0;
  float hit_x = 0;  // where it can be pointed at
  float hit_width = 0;
  bool is_spare = false;  // shares the outermost lane, and is seen only while lit
};

// At most kUnitsPerSection units that are mounted and skipped together; a turn is never split.
struct SectionBox {
  uint32_t first_unit = 0;
  uint32_t unit_count = 0;
  float y = 0;
  float height = 0;
};

struct PaneLayout {
  Side side = Side::kInterview;
  float width = 0;
  float height = 0;
  float column_x = 0;
  float column_width = 0;
  std::vector<UnitLayout> units;  // in reading order, y ascending
  std::vector<NumberMark> numbers;
  std::vector<BarMark> bars;
  std::vector<SectionBox> sections;
};

using Rect = wire::Rect;

PaneLayout layout_pane(const Article& article, Side side, float width, const FontMetrics& metrics,
                       const ReadingStyle& style);

// Index in layout.units of `ref`, or -1.
int find_unit_layout(const PaneLayout& layout, UnitRef ref);

// One rectangle per line the span touches, as tall as the line; more where the line runs both ways.
std::vector<Rect> span_rects(const PaneLayout& layout, const Span& span);

// Units whose boxes touch [top, bottom): indices [first, last).
void visible_units(const PaneLayout& layout, float top, float bottom, size_t& first, size_t& last);

// Readable text dump for goldens: one line per line box.
std::string dump(const PaneLayout& layout, const Article& article);

}  // namespace duidu
