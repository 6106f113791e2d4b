// Compares a citation with its original word by word (Han character by character): what is the same, what is
// only written in another way, what was changed, left out, added or moved, and which of these differences
// bear on the meaning. Pure and deterministic: integers only, so that every machine gives the same result;
// swapping the sides swaps left out and added. Never fails. Time grows with length times differences, with a
// limit of about 400 steps a word.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "align/types.h"
#include "base/phrases.h"
#include "model/verdict.h"

namespace duidu {

// Bytes [start, end) of a unit's text, cut at code points.
struct TextSpan {
  std::string_view text;
  uint32_t start = 0;
  uint32_t end = 0;
};

// The words of a quotation in order: one span, or several if it runs over units or leaves something out.
// Refers to the units' texts.
using Passage = std::vector<TextSpan>;

enum class RunKind : uint8_t {
  kSame,       // equal bytes
  kForm,       // the same words in another script, width, case or number format
  kMarks,      // only punctuation or white space differs; a unit's end counts as white space
  kChanged,    // other words instead
  kLeftOut,    // words of the original that the citation does not have
  kAdded,      // words of the citation that the original does not have
  kReordered,  // the same words elsewhere; two runs, one for each side
  kElided,     // left out with an ellipsis, or between two spans of a passage
  kEdited,     // an editor's work: words in brackets, fillers left out
};

// Differences that do not change the words, as bits of Fidelity::ignorable. A unit's end on one side only is
// no difference.
enum : uint8_t {
  kPunctuationDiffers = 1,
  kSpaceDiffers = 2,
  kScriptDiffers = 4,  // 繁简 and other variants of a character
  kWidthDiffers = 8,
  kCaseDiffers = 16,
  kSpellingDiffers = 32,  // figures for words (30, 三十), "don't" for "do not", "colour" for "color"
};

// A stretch of both passages. The runs follow each other without a gap and cover both. `first` and `last` of
// a range count the spans of its passage; offsets are bytes of the spans' texts. A range may be empty.
struct DiffRun {
  RunKind kind = RunKind::kSame;
  Range citation;
  Range original;
  uint32_t counterpart = 0;  // kReordered: index of the run of the other side
  bool operator==(const DiffRun&) const = default;
};

enum class Sense : uint8_t { kNegation, kNumber, kName, kModality, kQuantity, kAntonym };

// A difference that bears on the meaning, with the words that differ on each side.
struct MeaningChange {
  Sense sense = Sense::kNegation;
  uint32_t run = 0;
  std::vector<Range> citation;
  std::vector<Range> original;
  bool operator==(const MeaningChange&) const = default;
};

// What an editor did in a run of kind kEdited, or in the first word's capital.
struct EditorsWork {
  EditorialKind kind = EditorialKind::kInsertion;
  Range citation;
  Range original;
  bool operator==(const EditorsWork&) const = default;
};

enum class FidelityVerdict : uint8_t {
  kIdentical,  // equal bytes, but for units' ends
  kSameWords,  // ignorable differences and an editor's work only
  kShortened,  // the same words, with an ellipsis where some are left out
  kReordered,  // all words, but not in the order of the original
  kChanged,
};

// Counts of words: adjoining letters and digits, or one Han character.
struct WordCounts {
  uint32_t kept = 0;
  uint32_t changed = 0;  // words of the longer side of each change
  uint32_t left_out = 0;
  uint32_t added = 0;
  uint32_t reordered = 0;
  uint32_t elided = 0;
};

struct Fidelity {
  FidelityVerdict verdict = FidelityVerdict::kIdentical;
  uint8_t ignorable = 0;
  // The similarity is 2 x kept / words of both sides without elided ones; 1 for two empty passages.
  double similarity = 1.0;
  WordCounts counts;
  std::vector<DiffRun> runs;
  std::vector<MeaningChange> meaning;  // ordered by run, then by sense
  std::vector<EditorsWork> edits;      // in order
};

class KnownNames;

// Compares the passages. `names` are people and things whose change changes the meaning, such as the speakers
// of the interview and what its text shows to be names; capitalised words within a sentence always count as names.
Fidelity fidelity(const Passage& citation, const Passage& original, const KnownNames& names);
Fidelity fidelity(const Passage& citation, const Passage& original);

// The words of a range as they are written, with " / " between two units.
std::string words_of(const Passage& passage, const Range& range);

// Describes the differences in one sentence without a full stop: “涉及否定：少了“不”；其余一字不差”. KnownNames at most three,
// those that bear on the meaning first.
std::string summary(const Fidelity& fidelity, const Passage& citation, const Passage& original,
                    Language language);

}  // namespace duidu
