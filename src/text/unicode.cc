#include "text/unicode.h"

#include "text/characters.h"
#include "text/utf8.h"

namespace duidu {
namespace {

struct CodeRange {
  char32_t first, last;
};

// Blocks whose characters fill one em, punctuation aside: CJK radicals and ideographs with all extensions, kana,
// bopomofo, hangul, Yi, Tangut, Nushu. Unassigned code points inside the planes count as Han, as in UAX #14.
// 0xD800-0xDEFF occurs in no text; where a code point has 16 bits, it encodes ideographs of other planes
// (align/text/whole_text.h).
constexpr CodeRange kIdeographic[] = {
    {0x1100, 0x11FF},   {0x2E80, 0x2FDF},   {0x3005, 0x3007}, {0x3021, 0x3029},   {0x3031, 0x3035},
    {0x3038, 0x303C},   {0x3041, 0x3096},   {0x309D, 0x309F}, {0x30A1, 0x30FA},   {0x30FC, 0x30FF},
    {0x3105, 0x312F},   {0x3131, 0x318E},   {0x31A0, 0x31BF}, {0x31F0, 0x31FF},   {0x3400, 0x4DBF},
    {0x4E00, 0x9FFF},   {0xA000, 0xA48C},   {0xA960, 0xA97C}, {0xAC00, 0xD7FB},   {0xD800, 0xDEFF},
    {0xF900, 0xFAFF},   {0xFF66, 0xFF9F},   {0xFFA0, 0xFFDC}, {0x16FE0, 0x18CD5}, {0x1AFF0, 0x1B2FB},
    {0x20000, 0x2FFFD}, {0x30000, 0x3FFFD},
};

// Finds the end of a cluster from left to right (UAX #29, section 3.1.1, whose rules GB numbers).
class ClusterReader {
 public:
  explicit ClusterReader(char32_t first) { take(character_of(first)); }

  // Whether `c` belongs to the cluster so far; if so, it is added.
  bool joins(char32_t c) {
    const Character& next = character_of(c);
    if (!is_joined(next)) return false;
    take(next);
    return true;
  }

 private:
  static bool is_control(ClusterRole role) {
    return role >= ClusterRole::kCarriageReturn && role <= ClusterRole::kControl;
  }

  bool is_joined(const Character& next) const {
    using enum ClusterRole;
    if (last_ == kCarriageReturn && next.role == kLineFeed) return true;                  // GB3
    if (is_control(last_) || is_control(next.role)) return false;                         // GB4, GB5
    if (is_syllable_joined(next.role)) return true;                                       // GB6-GB8
    if (next.role == kExtend || next.role == kJoiner) return true;                        // GB9
    if (next.role == kSpacingMark || last_ == kPrepend) return true;                      // GB9a, GB9b
    if (has_linker_ && next.conjunct == ConjunctRole::kConsonant) return true;            // GB9c
    if (last_ == kJoiner && is_pictographic_ && next.role == kPictographic) return true;  // GB11
    return has_odd_indicator_ && next.role == kRegionalIndicator;                         // GB12, GB13
  }

  bool is_syllable_joined(ClusterRole next) const {
    using enum ClusterRole;
    const bool vowel_or_trailing = next == kVowelJamo || next == kTrailingJamo;
    if (last_ == kLeadingJamo) {
      return next == kLeadingJamo || next == kVowelJamo || next == kOpenSyllable || next == kClosedSyllable;
    }
    if (last_ == kOpenSyllable || last_ == kVowelJamo) return vowel_or_trailing;
    return (last_ == kClosedSyllable || last_ == kTrailingJamo) && next == kTrailingJamo;
  }

  void take(const Character& next) {
    using enum ClusterRole;
    is_pictographic_ = next.role == kPictographic || (is_pictographic_ && last_ != kJoiner &&
                                                      (next.role == kExtend || next.role == kJoiner));
    has_odd_indicator_ = next.role == kRegionalIndicator && !has_odd_indicator_;
    if (next.conjunct == ConjunctRole::kConsonant || next.conjunct == ConjunctRole::kNone) {
      is_conjunct_ = next.conjunct == ConjunctRole::kConsonant;
      has_linker_ = false;
    } else if (next.conjunct == ConjunctRole::kLinker) {
      has_linker_ = is_conjunct_;
    }
    last_ = next.role;
  }

  ClusterRole last_ = ClusterRole::kControl;
  bool is_pictographic_ = false;    // the cluster is a pictograph with its extenders
  bool has_odd_indicator_ = false;  // the cluster is half a flag
  bool is_conjunct_ = false;        // the cluster is an Indic consonant with its extenders
  bool has_linker_ = false;         // one of these extenders is a linker
};

}  // namespace

bool is_rare_ideographic(char32_t c) {
  for (const CodeRange& range : kIdeographic) {
    if (c <= range.last) return c >= range.first;
  }
  return false;
}

bool is_punctuation(char32_t c) { return character_of(c).kind == CharacterKind::kPunctuation; }

bool is_word_character(char32_t c) {
  const CharacterKind kind = character_of(c).kind;
  return (kind == CharacterKind::kWord || kind == CharacterKind::kMark) && !is_ideographic(c);
}

bool is_space(char32_t c) {
  if (c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0x200B || c == 0xFEFF) return true;
  return c >= 0xA0 && character_of(c).kind == CharacterKind::kSpace;
}

bool is_blank(std::string_view text) {
  for (size_t offset = 0; offset < text.size();) {
    if (!is_space(next_code_point(text, offset))) return false;
  }
  return true;
}

std::string_view next_grapheme(std::string_view text, size_t& offset) {
  const size_t start = offset;
  ClusterReader cluster(next_code_point(text, offset));
  while (offset < text.size()) {
    size_t behind = offset;
    if (!cluster.joins(next_code_point(text, behind))) break;
    offset = behind;
  }
  return text.substr(start, offset - start);
}

}  // namespace duidu
