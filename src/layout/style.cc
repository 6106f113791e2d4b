#include "layout/style.h"

namespace duidu {
namespace {

MarkCustom mark_custom(std::string_view language) {
  if (language.starts_with("ja")) return MarkCustom::kMixed;
  for (const std::string_view centred : {"zh-Hant", "zh-TW", "zh-HK", "zh-MO"}) {
    if (language.starts_with(centred)) return MarkCustom::kCentred;
  }
  return MarkCustom::kLeft;
}

}  // namespace

ReadingStyle default_style(std::string_view language) {
  ReadingStyle style;
  style.marks = mark_custom(language);
  if (language.starts_with("zh")) return style;
  style.font_size = 17;
  style.line_height = 1.6f;
  style.max_measure_em = 32;     // 55 to 72 letters
  style.label_indent_em = 4.5f;  // "Reporter:"
  style.max_label_indent_em = 9;
  style.label_gap_em = 0.5f;
  style.min_hanging_measure_em = 18;
  style.first_line_indent_em = 0;
  style.paragraph_gap_em = 0.8f;  // half a line
  style.justified = language.starts_with("ja");
  return style;
}

}  // namespace duidu
