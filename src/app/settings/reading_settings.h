// What a reader may choose about the setting of the text, and the style that follows from it. 0 and kByLanguage
// stand for what the article's language asks for (layout's default_style). Values, comparable; nothing fails.
#pragma once

#include <cstdint>
#include <string_view>

#include "layout/layout.h"
#include "text/han_display.h"
#include "wire/vocabulary.h"

namespace duidu {

enum class Paragraphs : uint8_t {
  kByLanguage,
  kIndent,
  kGap
};  // two em, or a blank between them; never both

enum class LineEnds : uint8_t { kByLanguage, kJustified, kRagged };

struct ReadingSettings {
  FontFamily font = FontFamily::kByLanguage;
  float font_size = 0;    // CSS px, whole
  float line_height = 0;  // times the font size
  float measure_em = 0;   // width of a text column, of its type
  float margin = 0;       // CSS px left and right of a column, at least
  Paragraphs paragraphs = Paragraphs::kByLanguage;
  LineEnds line_ends = LineEnds::kByLanguage;
  HanScript script = HanScript::kOriginal;  // what is shown; the article stays as it is
  Squeeze squeeze = Squeeze::kBoth;
  Prohibition prohibition = Prohibition::kStrict;
  bool hanging_stops = false;
  bool script_gap = true;  // between Han and Latin
  bool operator==(const ReadingSettings&) const = default;
};

struct Bounds {
  float least = 0;
  float most = 0;
};
inline constexpr Bounds kFontSizes{12, 40};
inline constexpr Bounds kLineHeights{1.2f, 2.6f};
inline constexpr Bounds kMeasures{12, 60};
inline constexpr Bounds kMargins{12, 160};

// Every number 0 or within its bounds, whatever was given.
ReadingSettings within_bounds(ReadingSettings settings);

// No text is smaller than `least_font_size`, CSS px.
ReadingStyle style_of(std::string_view language, const ReadingSettings& settings, float least_font_size = 0);

}  // namespace duidu
