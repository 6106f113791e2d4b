#include "layout/break_rules.h"

#include <array>
#include <cstddef>
#include <initializer_list>

namespace duidu {
namespace {

using enum BreakClass;

constexpr int kClassCount = static_cast<int>(kAmbiguous) + 1;

// The state left of a boundary: a class, or one of these values, which also remember what precedes that class.
enum Left : uint8_t {
  kStart = kClassCount,  // start of the text or of a line
  kNumberSlash,          // SY inside a number
  kNumberPoint,          // IS inside a number
  kNumberClose,          // CL after a number
  kNumberCloseNarrow,    // CP after a number
  kHebrewHyphen,         // HY or BA after HL
  kRegionalPair,         // RI that ends a flag
  kLeftCount,
};

constexpr bool is_any(BreakClass c, std::initializer_list<BreakClass> classes) {
  for (const BreakClass each : classes) {
    if (c == each) return true;
  }
  return false;
}

constexpr bool is_letter(BreakClass c) { return c == kAlphabetic || c == kHebrew; }
constexpr bool is_ideograph(BreakClass c) { return is_any(c, {kIdeograph, kEmojiBase, kEmojiModifier}); }
constexpr bool is_hangul(BreakClass c) { return is_any(c, {kJamoL, kJamoV, kJamoT, kHangulLv, kHangulLvt}); }
constexpr bool is_affix(BreakClass c) { return c == kPrefix || c == kPostfix; }

// The two sides of a boundary.
struct Sides {
  BreakClass left;
  BreakClass right;
  uint8_t state;  // `left`, or one of Left
};

// LB19 to LB24: quotation marks, objects, hyphens, ellipses, letters beside numbers and signs.
constexpr bool joins_marks(const Sides& s) {
  if (s.left == kQuotation || s.right == kQuotation) return true;                                   // LB19
  if (s.left == kObject || s.right == kObject) return false;                                        // LB20
  if (is_any(s.right, {kBreakAfter, kHyphen, kNonStarter}) || s.left == kBreakBefore) return true;  // LB21
  if (s.state == kHebrewHyphen) return true;                                                        // LB21a
  if (s.left == kSymbol && s.right == kHebrew) return true;                                         // LB21b
  if (s.right == kInseparable) return true;                                                         // LB22
  if (is_letter(s.left) && s.right == kNumeric) return true;                                        // LB23
  if (s.left == kNumeric && is_letter(s.right)) return true;
  if (s.left == kPrefix && is_ideograph(s.right)) return true;  // LB23a
  if (is_ideograph(s.left) && s.right == kPostfix) return true;
  return (is_affix(s.left) && is_letter(s.right)) || (is_letter(s.left) && is_affix(s.right));  // LB24
}

// LB25 without its first part, (PR | PO) × (OP | HY) NU, which needs to look further ahead.
constexpr bool joins_number(const Sides& s) {
  const bool inside = s.left == kNumeric || s.state == kNumberSlash || s.state == kNumberPoint;
  const bool closed = s.state == kNumberClose || s.state == kNumberCloseNarrow;
  if (inside && is_any(s.right, {kNumeric, kSymbol, kInfix, kClose, kCloseNarrow})) return true;
  if ((inside || closed) && is_affix(s.right)) return true;
  return s.right == kNumeric && (is_affix(s.left) || s.left == kHyphen);
}

// LB26 to LB30b: hangul, words, brackets beside them, flags, emoji.
constexpr bool joins_letters(const Sides& s) {
  if (s.left == kJamoL && is_any(s.right, {kJamoL, kJamoV, kHangulLv, kHangulLvt})) return true;  // LB26
  if (is_any(s.left, {kJamoV, kHangulLv}) && is_any(s.right, {kJamoV, kJamoT})) return true;
  if (is_any(s.left, {kJamoT, kHangulLvt}) && s.right == kJamoT) return true;
  if (is_hangul(s.left) && s.right == kPostfix) return true;  // LB27
  if (s.left == kPrefix && is_hangul(s.right)) return true;
  if (is_letter(s.left) && is_letter(s.right)) return true;                              // LB28
  if (s.left == kInfix && is_letter(s.right)) return true;                               // LB29
  if ((is_letter(s.left) || s.left == kNumeric) && s.right == kOpenNarrow) return true;  // LB30
  if (s.left == kCloseNarrow && (is_letter(s.right) || s.right == kNumeric)) return true;
  if (s.state == static_cast<uint8_t>(kRegional) && s.right == kRegional) return true;  // LB30a
  return s.left == kEmojiBase && s.right == kEmojiModifier;                             // LB30b
}

// Whether a line may end between the two, with or without spaces between them: LB7 to LB31.
constexpr bool may_break(const Sides& s, bool spaces) {
  if (s.right == kSpace || s.right == kZeroSpace) return false;                              // LB7
  if (s.left == kZeroSpace) return true;                                                     // LB8
  if (s.right == kJoiner || (s.left == kJoiner && !spaces)) return false;                    // LB11
  if (s.left == kGlue && !spaces) return false;                                              // LB12
  if (s.right == kGlue && !spaces && !is_any(s.left, {kBreakAfter, kHyphen})) return false;  // LB12a
  if (is_any(s.right, {kClose, kCloseNarrow, kExclamation, kInfix, kSymbol})) return false;  // LB13
  if (is_any(s.left, {kOpenWide, kOpenNarrow})) return false;                                // LB14
  if (s.left == kQuotation && is_any(s.right, {kOpenWide, kOpenNarrow})) return false;       // LB15
  if (is_any(s.left, {kClose, kCloseNarrow}) && s.right == kNonStarter) return false;        // LB16
  if (s.left == kDash && s.right == kDash) return false;                                     // LB17
  if (spaces) return true;                                                                   // LB18
  return !joins_marks(s) && !joins_number(s) && !joins_letters(s);                           // LB31
}

// The class that stands for a state in the rules that know only classes.
constexpr BreakClass class_of(uint8_t state) {
  switch (state) {
    case kStart:
      return kSpace;
    case kNumberSlash:
      return kSymbol;
    case kNumberPoint:
      return kInfix;
    case kNumberClose:
      return kClose;
    case kNumberCloseNarrow:
      return kCloseNarrow;
    case kHebrewHyphen:
      return kHyphen;
    case kRegionalPair:
      return kRegional;
    default:
      return static_cast<BreakClass>(state);
  }
}

using PairTable = std::array<std::array<BreakAction, kClassCount>, kLeftCount>;

constexpr PairTable tabulate() {
  PairTable table{};
  for (uint8_t left = 0; left < kLeftCount; ++left) {
    for (int right = 0; right < kClassCount; ++right) {
      const Sides sides{class_of(left), static_cast<BreakClass>(right), left};
      table[left][right] = may_break(sides, false)  ? BreakAction::kDirect
                           : may_break(sides, true) ? BreakAction::kIndirect
                                                    : BreakAction::kProhibited;
    }
  }
  return table;
}

constexpr PairTable kPairs = tabulate();

constexpr bool ends_line(BreakClass c) { return c == kNewline || c == kLineFeed || c == kCarriage; }

// The state after `next`, when `left` was the state before it.
uint8_t left_of(uint8_t left, BreakClass next) {
  const bool in_number =
      left == static_cast<uint8_t>(kNumeric) || left == kNumberSlash || left == kNumberPoint;
  switch (next) {
    case kSymbol:
      if (in_number) return kNumberSlash;
      break;
    case kInfix:
      if (in_number) return kNumberPoint;
      break;
    case kClose:
      if (in_number) return kNumberClose;
      break;
    case kCloseNarrow:
      if (in_number) return kNumberCloseNarrow;
      break;
    case kHyphen:
    case kBreakAfter:
      if (left == static_cast<uint8_t>(kHebrew)) return kHebrewHyphen;
      break;
    case kRegional:
      if (left == static_cast<uint8_t>(kRegional)) return kRegionalPair;
      break;
    default:
      break;
  }
  return static_cast<uint8_t>(next);
}

}  // namespace

BreakRules::BreakRules() : left_(kStart) {}

BreakAction BreakRules::step(BreakClass next, BreakClass following) {
  if (next == kAmbiguous) next = kAlphabetic;  // LB1
  const bool first = is_first_;
  is_first_ = false;
  if (line_end_ && !(carriage_ && next == kLineFeed)) {  // LB4, LB5
    left_ = kStart;
    spaces_ = zero_joiner_ = line_end_ = carriage_ = false;
    is_first_ = true;
    step(next, following);
    is_first_ = false;
    return BreakAction::kForced;
  }
  if (ends_line(next)) {  // LB5, LB6
    line_end_ = true;
    carriage_ = next == kCarriage;
    return BreakAction::kProhibited;
  }
  const bool combines = next == kCombining || next == kZeroJoiner;
  if (combines && left_ != kStart && left_ != static_cast<uint8_t>(kZeroSpace) && !spaces_) {  // LB9
    zero_joiner_ = next == kZeroJoiner;
    return BreakAction::kProhibited;
  }
  const BreakClass as = combines ? kAlphabetic : next;  // LB10
  BreakAction action = kPairs[left_][static_cast<size_t>(as)];
  if (zero_joiner_ && !spaces_ && as != kZeroSpace) action = BreakAction::kProhibited;  // LB8a
  if (action == BreakAction::kDirect && !spaces_ && following == kNumeric && is_affix(class_of(left_)) &&
      is_any(as, {kOpenWide, kOpenNarrow, kHyphen})) {
    action = BreakAction::kIndirect;  // LB25
  }
  if (spaces_ && action == BreakAction::kIndirect) action = BreakAction::kDirect;
  if (as == kSpace) {
    spaces_ = true;
  } else {
    left_ = left_of(spaces_ ? uint8_t{kStart} : left_, as);
    spaces_ = false;
    zero_joiner_ = next == kZeroJoiner;
  }
  return first ? BreakAction::kProhibited : action;
}

}  // namespace duidu
