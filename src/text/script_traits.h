// Character properties for line breaking and reordering, from the Unicode 15 character database by one lookup in a
// two-stage table (cmake/tables/script_traits.mjs). Nothing fails: every code point has an entry.
#pragma once

#include <cstdint>
#include <string_view>

namespace duidu {

// Line breaking classes of UAX #14. Classes that rule LB1 resolves are resolved, except kAmbiguous, which counts as
// kAlphabetic unless the surrounding text is East Asian.
enum class BreakClass : uint8_t {
  kAlphabetic,     // AL, SA
  kHebrew,         // HL
  kNumeric,        // NU
  kIdeograph,      // ID
  kEmojiBase,      // EB, and unassigned pictographs (LB30b)
  kEmojiModifier,  // EM
  kRegional,       // RI
  kHangulLv,       // H2
  kHangulLvt,      // H3
  kJamoL,          // JL
  kJamoV,          // JV
  kJamoT,          // JT
  kOpenWide,       // OP of East Asian width: 「（
  kOpenNarrow,     // OP
  kClose,          // CL
  kCloseNarrow,    // CP
  kQuotation,      // QU
  kNonStarter,     // NS, CJ
  kExclamation,    // EX
  kInfix,          // IS
  kSymbol,         // SY
  kPrefix,         // PR
  kPostfix,        // PO
  kInseparable,    // IN
  kDash,           // B2
  kHyphen,         // HY
  kBreakAfter,     // BA
  kBreakBefore,    // BB
  kObject,         // CB
  kGlue,           // GL
  kJoiner,         // WJ
  kZeroSpace,      // ZW
  kZeroJoiner,     // ZWJ
  kCombining,      // CM
  kSpace,          // SP
  kNewline,        // BK, NL
  kCarriage,       // CR
  kLineFeed,       // LF
  kAmbiguous,      // AI
};

// Bidirectional classes of UAX #9, by the names the standard gives them.
enum class BidiClass : uint8_t {
  kL,
  kR,
  kAL,
  kEN,
  kES,
  kET,
  kAN,
  kCS,
  kNSM,
  kBN,
  kB,
  kS,
  kWS,
  kON,
  kLRE,
  kLRO,
  kRLE,
  kRLO,
  kPDF,
  kLRI,
  kRLI,
  kFSI,
  kPDI,
};

struct ScriptTraits {
  BreakClass break_class;
  BidiClass bidi_class;
  uint8_t flags;

  // Whether its letters join, stack or reorder, so that only a whole run can be drawn correctly.
  bool is_shaped() const { return (flags & 1) != 0; }
  // Whether its script needs a dictionary to find words (class SA): Thai, Lao, Khmer, Burmese …
  bool is_complex_context() const { return (flags & 2) != 0; }
  bool is_bracket() const { return (flags & 4) != 0; }
  // Whether it is a control or format character that is invisible on its own.
  bool is_unseen() const { return (flags & 8) != 0; }
};

const ScriptTraits& traits_of(char32_t c);

// Whether a text contains right-to-left characters or numbers of such a script. Controls that only change the
// direction of other characters do not count.
bool has_right_to_left(std::string_view text);

// The mirror image of a character ("(" gives ")"), or the character itself if it has none.
char32_t mirror_image(char32_t c);

// For a bracket with is_bracket(): a value common to both halves of a pair (the opening one, canonical equivalents
// merged), and which half it is.
struct BracketHalf {
  char32_t pair = 0;
  bool is_opening = false;
};
BracketHalf bracket_half(char32_t c);

}  // namespace duidu
