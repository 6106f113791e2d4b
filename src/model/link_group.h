// What a link is counted, filtered and announced as: what is to be said of a quotation, what hurts most first.
// Pure; nothing fails.
#pragma once

#include <array>
#include <cstdint>

#include "model/article.h"

namespace duidu {

// In the order of gravity. Those up to kAmbiguous need a look.
enum class LinkGroup : uint8_t {
  kAbsent,         // the interview has no such words
  kPartly,         // some of its words are not in the interview
  kMisattributed,  // others said it
  kMeaning,        // a change bears on the meaning
  kCut,            // a word right outside turns the meaning
  kChanged,        // other words, or another order
  kAmbiguous,      // at several places
  kShortened,
  kSame,      // but for marks, width, script, spelling
  kUnjudged,  // of another language, or never compared
  kRelated,   // no quotation
};
inline constexpr int kLinkGroupCount = 11;

// A set of groups: bit i stands for the group i.
using LinkGroups = uint16_t;

constexpr LinkGroups only(LinkGroup group) { return static_cast<LinkGroups>(1 << static_cast<int>(group)); }

inline constexpr LinkGroups kAllGroups = (1 << kLinkGroupCount) - 1;
inline constexpr LinkGroups kQuotations = kAllGroups & ~only(LinkGroup::kRelated);
inline constexpr LinkGroups kNeedsLook = (only(LinkGroup::kAmbiguous) << 1) - 1;

// Everything that holds of a link; never empty. Without a verdict its level and state tell.
LinkGroups groups_of(const Link& link);

// The gravest of them, under which the link is counted.
LinkGroup group_of(const Link& link);

inline bool needs_look(const Link& link) { return (only(group_of(link)) & kNeedsLook) != 0; }

// How many links each group has.
std::array<uint32_t, kLinkGroupCount> count_groups(const Article& article);

}  // namespace duidu
