// What a character is to the width of a line: which full-width marks have a blank half, on which side, and
// between which characters a line may be opened up. After clreq (W3C, Requirements for Chinese Text Layout),
// its parts on the width of marks and on mixed text, JLREQ for Japanese; pure.
#pragma once

#include <cstdint>

#include "layout/break_class.h"
#include "layout/layout.h"

namespace duidu {

enum class MarkForm : uint8_t {
  kOther,       // nothing is changed beside it: narrow marks, hangul, letters of other scripts
  kHan,         // Han, kana, bopomofo
  kWide,        // full-width, but no Han: emoji, ①, ％, Ａ
  kWord,        // Latin, Greek and Cyrillic letters, digits
  kOpen,        // blank on its left: （「《“
  kClose,       // blank on its right: ）」》”
  kStop,        // the same where stops do not stand in the middle: ，。、．
  kMiddle,      // blank on both sides: ・ and marks that stand in the middle
  kBlank,       // U+3000
  kSpace,       // U+0020
  kNarrowStop,  // , ; : ! ? as they are typed in Chinese, too
  kSolid,       // —— ……: as long as they are, and nothing is opened up beside them
};

// Narrower ones are not full-width.
inline constexpr float kFullWidthEm = 0.9f;

// `advance` in em: curly quotation marks are full-width in Chinese fonts only.
MarkForm form_of_other(char32_t c, float advance_em, MarkCustom custom);  // than a Han character
inline MarkForm mark_form(char32_t c, float advance_em, MarkCustom custom) {
  if (is_common_han(c)) return advance_em < kFullWidthEm ? MarkForm::kOther : MarkForm::kHan;
  return form_of_other(c, advance_em, custom);
}

inline bool is_closing(MarkForm form) { return form == MarkForm::kClose || form == MarkForm::kStop; }

}  // namespace duidu
