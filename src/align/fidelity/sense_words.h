// The words that decide the meaning of a sentence, in groups of one meaning each: what may stand for what without a change, and
// what may not. A language is added by adding words. Closed classes of Chinese and English, listed by us; no state, nothing fails.
#pragma once

#include <cstdint>
#include <string_view>

#include "align/fidelity/fidelity.h"

namespace duidu {

enum class WordGroup : uint8_t {
  kNone,  // looks like a word of another group and is none: 不过, 机会
  kNot,
  kUnnecessarily,  // 未必
  kPossible,
  kSeeming,
  kCertain,
  kMust,
  kShould,
  kNeed,
  kAble,
  kWill,
  kWish,
  kOpinion,  // "I think"
  kIf,
  kUnless,
  kEvenIf,
  kOnlyIf,
  kAll,
  kAny,
  kMost,
  kMany,
  kSome,
  kFew,
  kHalf,
  kOnly,
  kAlso,
  kAlways,
  kOften,
  kSometimes,
  kAlmost,
  kAtLeast,
  kAtMost,
  kLeast,
  kOver,
  kUnder,
  kUnit,  // of measure or time, behind a number; the words of one row are one unit
};

struct SenseWords {
  WordGroup group;
  Sense sense;
  // Whether the words count only where a word of another group stands in their place: left out or put in, 都 and "will" change
  // nothing for certain.
  bool is_weak;
  // Folded, hence in simplified characters; separated by blanks, the words of one expression by none ("haveto").
  std::string_view words;
};

extern const SenseWords kSenseWords[];
extern const uint32_t kSenseWordsCount;

// Whether words of the two groups may replace each other without a certain change: "may" and "can".
bool may_agree(WordGroup a, WordGroup b);

}  // namespace duidu
