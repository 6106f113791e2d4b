// What of a link stands beside or under a unit's text: the tinted pieces, the numbers, the bars. Built once per article; page
// painter, text layer and canvas all read it. Holds indices only, valid for the article it was built from.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "model/article.h"

namespace duidu {

inline constexpr int kHueCount = 8;

// Hues are given out in the order of links, so neighbours differ.
inline int hue_of(uint32_t link) { return static_cast<int>(link % kHueCount); }

// A topic link is about whole units: it has a bar beside them. The others are about words: tint, rule and number.
inline bool has_bar(const Link& link) { return link.kind == LinkKind::kTopic; }

// Nothing on the other side to go to: the words are nowhere in the interview.
inline bool is_orphan(const Link& link) { return link.commentary.empty() || link.interview.empty(); }

// The rule under a quotation tells by its form how sure it is: the same words, changed or shortened ones, or ones whose place is
// uncertain.
enum class Rule : uint8_t { kSolid, kDashed, kDotted };
Rule rule_of(const Link& link);

// The places a link may mean on one side: one, but for an ambiguous link's n places in the interview, among which the user
// chooses. A place is several spans if it has fragments or runs over a paragraph's end. Empty if the link has no span there.
std::vector<std::vector<Span>> places_of(const Article& article, const Link& link, Side side);

// The links with bars beside a unit of the interview that `link` has one beside, too, in the order of the commentary. Bars
// of one question lie on each other there.
std::vector<uint32_t> topics_beside(const Article& article, uint32_t link);

// What a verdict says of single words, marked under them; where two hold, the later. A gap stands before the first character of
// its segment: there the other side has words that this one has not.
enum class Finding : uint8_t {
  kNone,
  kGap,
  kReworded,    // other words on the other side
  kMeaningGap,  // as the two above, and it bears on the meaning
  kMeaning,
  kCut,        // right outside a quotation, whose meaning it turns
  kUncovered,  // not in the interview
};

// Links that are tinted over the same words; of more, the longest have their numbers alone. All stay in the article.
inline constexpr size_t kMostOverlap = 16;

// Bytes [start, end) of a unit with the same links and the same finding throughout; `links` holds indices into article.links, the
// one with the shortest span first (it wins the click), at most kMostOverlap, and is empty only at words cut off. Links with bars
// are not among them.
struct LinkSegment {
  uint32_t start = 0;
  uint32_t end = 0;
  std::vector<uint32_t> links;
  Finding finding = Finding::kNone;
};

// Where a link's number stands: at byte `start` of the unit, once for each of its places.
struct LinkNumber {
  uint32_t link = 0;
  uint32_t place = 0;
  uint32_t start = 0;
  bool operator==(const LinkNumber&) const = default;
};

class LinkIndex {
 public:
  explicit LinkIndex(const Article& article);

  // The linked or marked pieces of a unit's text in order, without the other text between them.
  const std::vector<LinkSegment>& segments(UnitRef unit) const;

  // The numbers of the unit, by place.
  const std::vector<LinkNumber>& numbers(UnitRef unit) const;

  // Links with a bar beside the unit, in their order.
  const std::vector<uint32_t>& bars(UnitRef unit) const;

  // How many places the link may mean in the interview, see places_of().
  uint32_t place_count(uint32_t link) const { return places_[link]; }

  // A link's number as it is shown: "3", "4?" for one that is nowhere in the interview. Links with bars have none.
  std::string number(const Article& article, uint32_t link) const;

 private:
  std::map<UnitRef, std::vector<LinkSegment>> segments_;
  std::map<UnitRef, std::vector<LinkNumber>> numbers_;
  std::map<UnitRef, std::vector<uint32_t>> bars_;
  std::vector<uint32_t> running_;  // by link: how many with numbers there are up to it
  std::vector<uint32_t> places_;   // by link
};

}  // namespace duidu
