// Properties of Unicode characters: class and role in a grapheme cluster (UAX #29). The tables are generated from
// utf8proc's data when the project is built (cmake/tables/characters.mjs). Pure; any value may be asked for.
#pragma once

#include <cstdint>

namespace duidu {

enum class CharacterKind : uint8_t {
  kOther,        // unassigned, private use
  kWord,         // letters and digits of every script (L*, N*)
  kMark,         // M*
  kPunctuation,  // P*, S*
  kSpace,        // Z*
  kControl,      // Cc, Cf
};

// The properties Grapheme_Cluster_Break and Extended_Pictographic. The generated table uses the same numbers.
enum class ClusterRole : uint8_t {
  kOther,
  kCarriageReturn,
  kLineFeed,
  kControl,
  kExtend,
  kLeadingJamo,
  kVowelJamo,
  kTrailingJamo,
  kOpenSyllable,
  kClosedSyllable,
  kRegionalIndicator,
  kSpacingMark,
  kPrepend,
  kJoiner,
  kPictographic,
};

enum class ConjunctRole : uint8_t { kNone, kLinker, kConsonant, kExtend };  // Indic_Conjunct_Break

struct Character {
  CharacterKind kind;
  ClusterRole role;
  ConjunctRole conjunct;
  uint8_t combining_class;
  bool is_ignored;  // Default_Ignorable_Code_Point
};

const Character& character_of(char32_t c);

}  // namespace duidu
