// How a character affects the width of a line: which full-width marks have a blank half, on which side, and between
// which characters a line may be opened up. Follows clreq (W3C, Requirements for Chinese Text Layout) on the width of
// marks and on mixed text, and JLREQ for Japanese. Pure.
#pragma once

#include <cstdint>

#include "layout/break_class.h"
#include "layout/style.h"

namespace duidu {

enum class MarkForm : uint8_t {
  kOther,       // spacing beside it never changes: narrow marks, hangul, letters of other scripts
  kHan,         // Han, kana, bopomofo
  kWide,        // full-width, but not Han: emoji, ①, ％, Ａ
  kWord,        // Latin, Greek and Cyrillic letters, digits
  kOpen,        // blank on its left: （「《“
  kClose,       // blank on its right: ）」》”
  kStop,        // blank on its right, where stops are not centred: ，。、．
  kMiddle,      // blank on both sides: ・ and centred marks
  kBlank,       // U+3000
  kSpace,       // U+0020
  kNarrowStop,  // , ; : ! ? which are also typed in Chinese text
  kSolid,       // —— ……: never narrowed, and nothing is opened up beside them
};

// A character with an advance below this is not full-width.
inline constexpr float kFullWidthEm = 0.9f;

// The form of any character but a common Han one. The advance matters because curly quotation marks are full-width
// only in Chinese fonts.
MarkForm form_of_other(char32_t c, float advance_em, MarkCustom custom);
inline MarkForm mark_form(char32_t c, float advance_em, MarkCustom custom) {
  if (is_common_han(c)) return advance_em < kFullWidthEm ? MarkForm::kOther : MarkForm::kHan;
  return form_of_other(c, advance_em, custom);
}

inline bool is_closing(MarkForm form) { return form == MarkForm::kClose || form == MarkForm::kStop; }

}  // namespace duidu
