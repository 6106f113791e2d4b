#include "model/link_group.h"

#include <algorithm>
#include <bit>

#include "model/link_index.h"

namespace duidu {
namespace {

LinkGroup group_by_level(const Link& link) {
  if (is_orphan(link)) return LinkGroup::kAbsent;
  if (link.state == LinkState::kOrphan) return LinkGroup::kChanged;  // put together of several places
  if (link.state == LinkState::kAmbiguous) return LinkGroup::kAmbiguous;
  switch (link.level) {
    case LinkLevel::kExact:
    case LinkLevel::kFolded:
      return LinkGroup::kSame;
    case LinkLevel::kFragments:
      return LinkGroup::kShortened;
    case LinkLevel::kNear:
      return LinkGroup::kChanged;
    case LinkLevel::kNone:
      break;
  }
  return LinkGroup::kUnjudged;
}

// In the order of VerdictClass.
constexpr LinkGroup kByClass[] = {LinkGroup::kUnjudged,  LinkGroup::kSame,      LinkGroup::kSame,
                                  LinkGroup::kShortened, LinkGroup::kAmbiguous, LinkGroup::kChanged,
                                  LinkGroup::kPartly,    LinkGroup::kAbsent};

bool bears_on_meaning(const WordChange& change) { return change.kind != ChangeKind::kOther; }

// That the words stand in another interview than most of the quotations is worth saying, and no fault.
bool is_misattributed(const SaidBy& said_by) { return !said_by.claimed.empty() || said_by.is_question; }

}  // namespace

LinkGroups groups_of(const Link& link) {
  if (has_bar(link)) return only(LinkGroup::kRelated);
  if (!link.verdict) return only(group_by_level(link));
  const Verdict& verdict = *link.verdict;
  LinkGroup by_class = kByClass[static_cast<int>(verdict.verdict_class)];
  const bool has_meaning = std::any_of(verdict.changes.begin(), verdict.changes.end(), bears_on_meaning);
  if (has_meaning && by_class == LinkGroup::kChanged) by_class = LinkGroup::kMeaning;
  LinkGroups groups = only(by_class);
  if (has_meaning) groups |= only(LinkGroup::kMeaning);
  if (is_misattributed(verdict.said_by)) groups |= only(LinkGroup::kMisattributed);
  if (!verdict.cut.empty()) groups |= only(LinkGroup::kCut);
  return groups;
}

LinkGroup group_of(const Link& link) { return static_cast<LinkGroup>(std::countr_zero(groups_of(link))); }

std::array<uint32_t, kLinkGroupCount> count_groups(const Article& article) {
  std::array<uint32_t, kLinkGroupCount> counts{};
  for (const Link& link : article.links) ++counts[static_cast<size_t>(group_of(link))];
  return counts;
}

}  // namespace duidu
