// How a pane's text is to be laid out: sizes, spacing and the typographic customs of its language. Plain values,
// compared by value. Lengths are CSS px unless the name ends in _em (multiples of the font size).
#pragma once

#include <cstdint>
#include <string_view>

namespace duidu {

// Where full-width marks are made narrow: not at all; the second blank half of two neighbours; the blank that would
// begin or end a line; both.
enum class Squeeze : uint8_t { kOff, kLineEnds, kAdjacent, kBoth };

// Where ，。、 and ：；！？ sit in their em box: all at the left (Simplified Chinese), ：；！？ in the middle (Japanese), all in
// the middle (Traditional Chinese).
enum class MarkCustom : uint8_t { kLeft, kMixed, kCentred };

// Which marks may not begin or end a line: the levels of clreq (W3C, Requirements for Chinese Text Layout, section
// 3.1.3 "Prohibition Rules for Line Start and Line End").
enum class Prohibition : uint8_t {
  kNone,    // full-width marks stay where they fall
  kBasic,   // no stop, closing or middle mark begins a line, no opening mark ends one
  kGb,      // as kBasic, and no solidus ends a line (GB/T 15834)
  kStrict,  // as kGb, and neither —— nor …… begins a line
};

struct ReadingStyle {
  float font_size = 18;
  float least_font_size = 0;      // no text is laid out smaller than this
  float line_height = 1.75f;      // times font size
  float min_margin = 20;          // least width left and right of the column, where link numbers are placed
  bool leans = false;             // beside another pane: the column stands at the gutter
  float max_measure_em = 36;      // text column, without the speakers' indent
  float label_indent_em = 4;      // least room for a speaker's name and colon
  float max_label_indent_em = 6;  // most room; a longer name takes a line of its own
  float label_gap_em = 0;         // between label and text; a full-width colon brings its own
  float min_hanging_measure_em = 20;  // in a narrower text column the speaker takes a line of its own
  float first_line_indent_em = 2;     // Chinese paragraphs of the commentary; 0 = paragraph gap instead
  float paragraph_gap_em = 0;         // between paragraphs
  float top_padding = 32;
  float bottom_padding = 240;  // lets the last lines be scrolled level with their counterpart
  Prohibition prohibition = Prohibition::kStrict;
  bool justified = true;          // full lines end flush with the right edge; otherwise ragged
  float max_stretch_em = 0.125f;  // between Han characters of a justified line; wider gaps leave it ragged
  Squeeze squeeze = Squeeze::kBoth;
  bool hanging_stops = false;  // ，。、 at a line's end hang outside the column
  MarkCustom marks = MarkCustom::kLeft;
  float script_gap_em = 0.25f;  // between Han and Latin letters or digits; a typed space becomes as wide
  bool operator==(const ReadingStyle&) const = default;
};

// The default style for a language tag: "zh…" 18 px / 1.75 with a 2-em indent; any other 17 px / 1.6 with a gap of
// half a line.
ReadingStyle default_style(std::string_view language);

}  // namespace duidu
