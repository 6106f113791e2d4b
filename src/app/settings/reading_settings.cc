#include "app/settings/reading_settings.h"

#include <algorithm>
#include <cmath>

namespace duidu {
namespace {

constexpr float kIndentEm = 2;
constexpr float kGapLines = 0.5f;

// Not a number counts as nothing chosen.
float bounded(float value, const Bounds& bounds) {
  return value > 0 ? std::clamp(value, bounds.least, bounds.most) : 0;
}

void set_if_chosen(float chosen, float& value) {
  if (chosen > 0) value = chosen;
}

void set_paragraphs(Paragraphs paragraphs, ReadingStyle& style) {
  if (paragraphs == Paragraphs::kByLanguage) return;
  const bool indents = paragraphs == Paragraphs::kIndent;
  style.first_line_indent_em = indents ? kIndentEm : 0;
  style.paragraph_gap_em = indents ? 0 : kGapLines * style.line_height;
}

}  // namespace

ReadingSettings within_bounds(ReadingSettings settings) {
  settings.font_size = std::round(bounded(settings.font_size, kFontSizes));
  settings.line_height = bounded(settings.line_height, kLineHeights);
  settings.measure_em = bounded(settings.measure_em, kMeasures);
  settings.margin = std::round(bounded(settings.margin, kMargins));
  return settings;
}

ReadingStyle style_of(std::string_view language, const ReadingSettings& settings, float least_font_size) {
  ReadingStyle style = default_style(language);
  set_if_chosen(settings.font_size, style.font_size);
  style.least_font_size = std::ceil(least_font_size);
  style.font_size = std::max(style.font_size, style.least_font_size);
  set_if_chosen(settings.line_height, style.line_height);
  set_if_chosen(settings.measure_em, style.max_measure_em);
  set_if_chosen(settings.margin, style.min_margin);
  set_paragraphs(settings.paragraphs, style);
  if (settings.line_ends != LineEnds::kByLanguage) {
    style.justified = settings.line_ends == LineEnds::kJustified;
  }
  style.squeeze = settings.squeeze;
  style.prohibition = settings.prohibition;
  style.hanging_stops = settings.hanging_stops;
  if (!settings.script_gap) style.script_gap_em = 0;
  return style;
}

}  // namespace duidu
