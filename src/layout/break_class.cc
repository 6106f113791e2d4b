#include "layout/break_class.h"

namespace duidu {

using enum BreakClass;

BreakClass class_of_other(char32_t c) {
  switch (c) {
    case U'\t':
    case 0x3000:
      return kSpace;
    case U'"':
    case U'\'':
    case U'·':
    case U'’':
      return kAmbiguous;
    case U'“':
    case U'‘':
      return kOpenWide;
    case U'”':
      return kClose;
    case U'„':
    case U'‚':
      return kOpenNarrow;
    case U'―':
      return kDash;
    case U'‧':
    case U'～':
    case U'－':
      return kNonStarter;
    case U'／':
      return kSymbol;
    default:
      break;
  }
  const BreakClass standard = traits_of(c).break_class;
  return standard == kCarriage || standard == kLineFeed ? kNewline : standard;
}

bool is_letter_like(BreakClass c) {
  return (c >= kAlphabetic && c <= kJamoT && c != kEmojiModifier) || c == kCombining;
}

}  // namespace duidu
