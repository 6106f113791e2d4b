#include "check/judge.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "align/fidelity/fidelity.h"
#include "align/fidelity/passages.h"
#include "align/link_article.h"
#include "align/verdicts.h"
#include "base/sorting.h"
#include "model/link_group.h"
#include "model/link_index.h"

namespace duidu {
namespace {

bool overlap(const Span& a, const Span& b) { return a.unit == b.unit && a.start < b.end && b.start < a.end; }

bool overlap(const std::vector<Span>& a, const std::vector<Span>& b) {
  return std::any_of(a.begin(), a.end(), [&](const Span& one) {
    return std::any_of(b.begin(), b.end(), [&](const Span& other) { return overlap(one, other); });
  });
}

// What the link itself says, whoever wrote it. The milder of its verdict and its level counts: a reader of the file may see either.
VerdictClass claim_of(const Link& link) {
  VerdictClass claim = VerdictClass::kAbsent;
  if (link.state == LinkState::kAmbiguous) {
    claim = VerdictClass::kAmbiguous;
  } else if (link.state == LinkState::kOk) {
    constexpr VerdictClass kByLevel[] = {VerdictClass::kFaithful, VerdictClass::kFolded,
                                         VerdictClass::kShortened, VerdictClass::kChanged,
                                         VerdictClass::kAbsent};
    claim = kByLevel[static_cast<size_t>(link.level)];
  }
  const bool is_judged = link.verdict && link.verdict->verdict_class != VerdictClass::kUnjudged;
  return is_judged ? std::min(claim, link.verdict->verdict_class) : claim;
}

// The concerns that the verdict of a link gives rise to.
Concerns concerns_of(const Link& link) {
  const LinkGroups groups = groups_of(link);
  Concerns concerns = concern_of(link.verdict->verdict_class);
  if (groups & only(LinkGroup::kCut)) concerns |= kCutOff;
  if (groups & only(LinkGroup::kMisattributed)) concerns |= kMisattributed;
  if (groups & only(LinkGroup::kMeaning)) concerns |= kBearsOnMeaning;
  return concerns;
}

struct Judged {
  Link link;
  Judgement judgement;
};

constexpr size_t kNone = SIZE_MAX;

class Judge {
 public:
  explicit Judge(Article article) : brought_(std::move(article.links)) {
    Article given = std::move(article);
    given.links.clear();
    // What was taken away is found like everything else, and then marked.
    removed_ = std::exchange(given.removed, {});
    for (const Link& link : brought_) {
      if (link.origin != LinkOrigin::kAuto) given.links.push_back(link);
    }
    AlignOptions options;
    options.wants_topics = false;
    LinkedArticle linked = link_article(std::move(given), options);
    article_ = std::move(linked.article);
    is_complete_ = linked.is_complete;
  }

  JudgedArticle run() {
    for (const Link& link : article_.links) {
      if (link.kind == LinkKind::kQuote) add(link);
    }
    for (const Link& link : brought_) {
      if (link.kind == LinkKind::kQuote) compare_claim(link);
    }
    sort_values(judged_, [](const Judged& a, const Judged& b) {
      return is_earlier(a.link.commentary, b.link.commentary);
    });
    JudgedArticle judged{std::move(article_), {}, is_complete_};
    judged.article.links.clear();
    for (Judged& one : judged_) {
      judged.article.links.push_back(std::move(one.link));
      judged.judgements.push_back(one.judgement);
    }
    return judged;
  }

 private:
  static bool is_earlier(const std::vector<Span>& a, const std::vector<Span>& b) {
    if (a.empty() || b.empty()) return a.size() > b.size();
    return a[0].unit != b[0].unit ? a[0].unit < b[0].unit : a[0].start < b[0].start;
  }

  void add(Link link) {
    const bool is_own = link.origin == LinkOrigin::kAuto && link.verdict;
    Verdict verdict = is_own ? std::move(*link.verdict) : verdict_at_its_place(link);
    link.verdict = std::move(verdict);
    Concerns concerns = concerns_of(link);
    const bool is_shortened = (concerns & concern_of(VerdictClass::kShortened)) != 0;
    if (is_shortened && is_elision_meaningful(link)) concerns |= kElidedMeaning;
    for (const Span& span : link.commentary) by_unit_[span.unit].push_back(judged_.size());
    const bool is_taken_away = std::any_of(removed_.begin(), removed_.end(), [&](const Link& removed) {
      return removed.commentary == link.commentary && removed.interview == link.interview;
    });
    judged_.push_back({std::move(link), {concerns, VerdictClass::kAbsent, is_taken_away}});
  }

  Fidelity compared(const std::vector<Span>& commentary, const std::vector<Span>& interview) {
    if (!names_) names_ = names_of(article_);
    return fidelity(passage_of(article_, commentary), passage_of(article_, interview), *names_);
  }

  bool is_elision_meaningful(const Link& link) {
    return !compared(link.commentary, link.interview).meaning.empty();
  }

  // The verdict on a link that was not made here: its words against those it is tied to. Of several places the truest counts.
  Verdict verdict_at_its_place(const Link& link) {
    if (link.interview.empty() || link.commentary.empty()) return verdict_of_absent();
    Verdict best = verdict_of_absent();
    std::vector<std::vector<Span>> places{link.interview};
    if (link.state == LinkState::kAmbiguous) places = places_of(article_, link, Side::kInterview);
    for (const std::vector<Span>& place : places) {
      const Fidelity found = compared(link.commentary, place);
      Quotation quotation;
      const bool is_exact = (found.ignorable & ~kSpaceDiffers) == 0;
      quotation.level = is_exact ? LinkLevel::kExact : LinkLevel::kFolded;
      quotation.state = link.state == LinkState::kAmbiguous ? LinkState::kAmbiguous : LinkState::kOk;
      Verdict verdict = verdict_of(quotation, found, link.commentary, place);
      if (verdict.verdict_class < best.verdict_class) best = std::move(verdict);
    }
    return best;
  }

  // A link of the file against what was found: the same link, or the words at its place.
  void compare_claim(const Link& link) {
    size_t same = kNone, near = kNone;
    for (const Span& span : link.commentary) {
      for (const size_t number : by_unit_[span.unit]) {
        const Link& found = judged_[number].link;
        if (found.commentary == link.commentary && found.interview == link.interview) same = number;
        if (near == kNone && overlap(found.commentary, link.commentary)) near = number;
      }
    }
    if (same == kNone && near == kNone) add_brought(link);
    Judged& found = judged_[same != kNone ? same : near != kNone ? near : judged_.size() - 1];
    const Verdict there = same != kNone ? *found.link.verdict : verdict_at_its_place(link);
    if (there.verdict_class <= claim_of(link)) return;
    found.judgement.concerns |= kOverstated;
    found.judgement.claim = claim_of(link);
  }

  // Words that nothing but the file holds for a quotation.
  void add_brought(Link link) {
    link.verdict.reset();
    add(std::move(link));
  }

  std::vector<Link> brought_;
  std::vector<Link> removed_;
  Article article_;
  bool is_complete_ = true;
  std::optional<KnownNames> names_;  // reading them takes as long as much of the linking: made when wanted
  std::vector<Judged> judged_;
  std::map<UnitRef, std::vector<size_t>> by_unit_;  // which of them have words there
};

}  // namespace

JudgedArticle judge_article(Article article) { return Judge(std::move(article)).run(); }

}  // namespace duidu
