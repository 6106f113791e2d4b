#include "layout/mark_form.h"

#include <string_view>

namespace duidu {
namespace {

constexpr std::u32string_view kOpening = U"“‘（〔［｛〈《「『【〖〘〚〝｟";
constexpr std::u32string_view kClosing = U"”’）〕］｝〉》」』】〗〙〛〞〟｠";
constexpr std::u32string_view kStops = U"，。、．";
constexpr std::u32string_view kColons = U"：；！？";
constexpr std::u32string_view kMiddleDots = U"·‧・";
constexpr std::u32string_view kNarrowStops = U",;:!?";
constexpr std::u32string_view kSolidMarks = U"—―…⋯⸺⸻";

bool is_in(std::u32string_view marks, char32_t c) { return marks.find(c) != std::u32string_view::npos; }

bool is_between(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

bool is_han(char32_t c) {
  return is_between(c, 0x4E00, 0x9FFF) || is_between(c, 0x3400, 0x4DBF) || is_between(c, 0x3041, 0x30FF) ||
         is_between(c, 0x3005, 0x3007) || is_between(c, 0x3021, 0x3029) || is_between(c, 0x3105, 0x312F) ||
         is_between(c, 0x31A0, 0x31FF) || is_between(c, 0x2E80, 0x2FDF) || is_between(c, 0xF900, 0xFAFF) ||
         is_between(c, 0x20000, 0x3FFFD);
}

bool is_word(char32_t c) {
  if (c < 0x80) return is_between(c, U'0', U'9') || is_between(c | 0x20, U'a', U'z');
  return is_between(c, 0xC0, 0x52F) ? c != 0xD7 && c != 0xF7 : is_between(c, 0x1E00, 0x1FFF);
}

MarkForm full_width_form(char32_t c, MarkCustom custom) {
  if (is_in(kOpening, c)) return MarkForm::kOpen;
  if (is_in(kClosing, c)) return MarkForm::kClose;
  if (is_in(kMiddleDots, c)) return MarkForm::kMiddle;
  if (is_in(kStops, c)) return custom == MarkCustom::kCentred ? MarkForm::kMiddle : MarkForm::kStop;
  if (is_in(kColons, c)) return custom == MarkCustom::kLeft ? MarkForm::kClose : MarkForm::kMiddle;
  return MarkForm::kWide;
}

}  // namespace

MarkForm form_of_other(char32_t c, float advance_em, MarkCustom custom) {
  if (c == U' ') return MarkForm::kSpace;
  if (is_word(c)) return MarkForm::kWord;
  if (c < 0x80) return is_in(kNarrowStops, c) ? MarkForm::kNarrowStop : MarkForm::kOther;
  if (c == 0x3000) return MarkForm::kBlank;
  if (is_in(kSolidMarks, c)) return MarkForm::kSolid;
  if (advance_em < kFullWidthEm || is_between(c, 0xAC00, 0xD7FF)) return MarkForm::kOther;
  if (c != U'・' && is_han(c)) return MarkForm::kHan;
  return full_width_form(c, custom);
}

}  // namespace duidu
