// How faithful a citation is: citation and original aligned word by word (Han character by character), what is the same,
// what is only written otherwise, what was changed, left out, added or moved, and which of these bear on the meaning.
// Pure and deterministic: integers only, the same result on every machine; swapping the sides swaps left out and added.
// Never fails. Time grows with length times differences, at most about 400 steps a word.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "align/types.h"
#include "base/phrases.h"

namespace duidu {

// Bytes [start, end) of a unit's text, cut at code points.
struct TextSpan {
  std::string_view text;
  uint32_t start = 0;
  uint32_t end = 0;
};

// A quotation's words in order: one span, or several where it runs over units or leaves something out. Refers to the
// units' texts.
using Passage = std::vector<TextSpan>;

enum class RunKind : uint8_t {
  kSame,       // byte for byte
  kForm,       // the same words in other script, width, case or figures
  kMarks,      // only punctuation or white space differs; a unit's end counts as white space
  kChanged,    // other words in their place
  kLeftOut,    // words of the original that the citation does not have
  kAdded,      // words of the citation that the original does not have
  kReordered,  // the same words at another place; comes twice, once for each side
  kElided,     // left out and marked with an ellipsis, or between two spans of a passage
};

// Differences that leave the words as they are, as bits of Fidelity::ignorable. That one side begins a new unit is none.
enum : uint8_t {
  kPunctuationDiffers = 1,
  kSpaceDiffers = 2,
  kScriptDiffers = 4,  // 繁简 and other variants of a character
  kWidthDiffers = 8,
  kCaseDiffers = 16,
  kSpellingDiffers = 32,  // figures for words (30, 三十), "don't" for "do not"
};

// The runs follow each other without a gap and cover both passages. `first` and `last` of a range count the spans of its
// passage; offsets are bytes of those spans' texts. A range may be empty.
struct DiffRun {
  RunKind kind = RunKind::kSame;
  Range citation;
  Range original;
  uint32_t counterpart = 0;  // kReordered: the run of the other side
  bool operator==(const DiffRun&) const = default;
};

enum class Sense : uint8_t { kNegation, kNumber, kName, kModality, kQuantity };

// A difference that bears on the meaning, with the words that differ on each side.
struct MeaningChange {
  Sense sense = Sense::kNegation;
  uint32_t run = 0;
  std::vector<Range> citation;
  std::vector<Range> original;
  bool operator==(const MeaningChange&) const = default;
};

enum class FidelityVerdict : uint8_t {
  kIdentical,  // byte for byte, but for units' ends
  kSameWords,  // ignorable differences only
  kShortened,  // the same words, shortened where an ellipsis says so
  kReordered,  // all words are there, not in the order of the original
  kChanged,
};

// In words: letters and digits that stand together, or one Han character.
struct WordCounts {
  uint32_t kept = 0;
  uint32_t changed = 0;  // on the longer side of each change
  uint32_t left_out = 0;
  uint32_t added = 0;
  uint32_t reordered = 0;
  uint32_t elided = 0;
};

struct Fidelity {
  FidelityVerdict verdict = FidelityVerdict::kIdentical;
  uint8_t ignorable = 0;
  double similarity =
      1.0;  // 2 x kept / words of both sides, what is elided not counted; 1 for two empty passages
  WordCounts counts;
  std::vector<DiffRun> runs;
  std::vector<MeaningChange> meaning;  // by run, then by sense
};

// `names`: people and things whose change is a change of meaning, the speakers of the interview for example. Capitalised
// words within a sentence count as names in any case.
Fidelity fidelity(const Passage& citation, const Passage& original,
                  const std::vector<std::string_view>& names = {});

// The words of a range as they stand; " / " between two units.
std::string words_of(const Passage& passage, const Range& range);

// One sentence without a full stop: “涉及否定：少了“不”；其余一字不差”. Names the differences that bear on the meaning
// first, and at most three.
std::string summary(const Fidelity& fidelity, const Passage& citation, const Passage& original,
                    Language language);

}  // namespace duidu
