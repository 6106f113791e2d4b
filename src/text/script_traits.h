// What line breaking and reordering ask about a character, from the Unicode 15 character database by one table
// lookup (a two-stage table made by cmake/tables/script_traits.mjs). Nothing fails: every code point has an
// answer.
#pragma once

#include <cstdint>
#include <string_view>

namespace duidu {

// Line breaking classes of UAX #14. Those that its rule LB1 resolves are resolved, but for kAmbiguous, which
// is to be read as kAlphabetic unless the text around it is East Asian.
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

  // Its letters join, stack or change places with their neighbours: drawn right only as a whole run.
  bool is_shaped() const { return (flags & 1) != 0; }
  // Of a script that needs a dictionary to find its words (class SA): Thai, Lao, Khmer, Burmese …
  bool is_complex_context() const { return (flags & 2) != 0; }
  bool is_mirrored() const { return (flags & 4) != 0; }
  bool is_bracket() const { return (flags & 8) != 0; }
  // A control or format character that shows nothing although it stands alone.
  bool is_unseen() const { return (flags & 16) != 0; }
};

const ScriptTraits& traits_of(char32_t c);

// Whether anything in a text is read from right to left, or is a number of such a script. Controls that would only
// make other characters run so do not count.
bool has_right_to_left(std::string_view text);

// The mirror image of a character with one ("(" gives ")"), else the character itself.
char32_t mirror_image(char32_t c);

// Of a bracket with is_bracket(): the same number for both halves of a pair (the opening one, canonical
// equivalents levelled), and which half it is.
struct BracketHalf {
  char32_t pair = 0;
  bool is_opening = false;
};
BracketHalf bracket_half(char32_t c);

}  // namespace duidu
