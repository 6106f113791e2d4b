// How faithfully a link quotes the interview: what is said of everything between the quotation marks, with the words it is said
// of on both sides. A plain value, made by align and kept by the article format; nothing fails.
#pragma once

#include <string>
#include <vector>

#include "model/place.h"

namespace duidu {

// In the order of gravity: a verdict has the gravest that holds.
enum class VerdictClass : uint8_t {
  kUnjudged,   // the words are of another language than the interview
  kFaithful,   // the same characters
  kFolded,     // the same words in other marks, width, case, script, variants or spelling
  kShortened,  // the same words, with some left out and an ellipsis in their place
  kAmbiguous,  // the same words, at several places
  kChanged,    // some words are others, or stand in another order
  kPartly,     // some words are the interview's, others are not in it
  kAbsent,     // the interview has no such words
};

enum class ChangeKind : uint8_t {
  kNegation,
  kNumber,
  kName,
  kModality,
  kQuantity,
  kAntonym,
  kOther,  // other words that do not bear on the meaning for certain
};

// Words that stand in the place of others. Words put in or left out have an empty span at their place on the other side.
struct WordChange {
  ChangeKind kind = ChangeKind::kOther;
  Span commentary;
  Span interview;
  bool operator==(const WordChange&) const = default;
};

// What editors do to spoken words, and what is no change of them.
enum class EditorialKind : uint8_t {
  kInsertion,  // words in square brackets: "[the bridge]", "[sic]"
  kRemark,     // what happened while it was said: (笑), (laughs)
  kFiller,     // 嗯, "um" left out
  kCapital,    // another capital at the beginning
  kHomophone,  // another word of the same sound, where the interview is a machine's transcript
};

struct EditorialChange {
  EditorialKind kind = EditorialKind::kInsertion;
  Span commentary;
  Span interview;
  bool operator==(const EditorialChange&) const = default;
};

enum class CutSide : uint8_t { kBefore, kAfter };

// A word of the interview right outside the quotation that turns its meaning: 不, "never", "if".
struct CutWord {
  CutSide side = CutSide::kBefore;
  std::string text;
  Span interview;
  bool operator==(const CutWord&) const = default;
};

// How the pieces of a quotation stand in the interview, where that is not their order or their neighbourhood.
enum class Joining : uint8_t {
  kInOrder,
  kReordered,  // the interview has the pieces in another order
  kStitched,   // the pieces come from places far apart, as if they had been said together
};

// Whose words they are. Only what differs from what the commentary says of them is set.
struct SaidBy {
  std::string claimed;       // the speaker the commentary names; empty if it names nobody
  std::string speaker;       // the speaker of the interview; empty if there is nothing to say
  bool is_question = false;  // the words are of a question, and cited as an answer's
  std::string interview;     // the title of the other interview that has the words
  bool operator==(const SaidBy&) const = default;
  bool says_nothing() const { return *this == SaidBy(); }
};

struct Verdict {
  VerdictClass verdict_class = VerdictClass::kUnjudged;
  std::vector<WordChange> changes;
  std::vector<Span>
      uncovered;  // words of the commentary within the same marks that the interview does not have
  std::vector<CutWord> cut;
  std::vector<EditorialChange> edits;
  Joining joining = Joining::kInOrder;
  SaidBy said_by;
  bool operator==(const Verdict&) const = default;
};

}  // namespace duidu
