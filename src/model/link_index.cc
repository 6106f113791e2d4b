#include "model/link_index.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <set>
#include <tuple>

#include "base/sorting.h"
#include "model/sides.h"
#include "text/utf8.h"

namespace duidu {
namespace {

struct Cover {
  uint32_t start, end, link;
  Finding finding;  // none: the link's own words
  uint32_t length() const { return end - start; }
};

using CoversByUnit = std::map<UnitRef, std::vector<Cover>>;

// Collects the words of all links with numbers, and the words that their verdicts speak of.
class CoverCollector {
 public:
  explicit CoverCollector(const Article& article) : article_(article) {
    for (; link_ < article.links.size(); ++link_) {
      const Link& link = article.links[link_];
      if (has_bar(link)) continue;
      for (const Side side : kSides) {
        for (const Span& span : link.spans(side)) add(span, Finding::kNone);
      }
      if (link.verdict) add_findings(link, *link.verdict);
    }
  }

  CoversByUnit take() { return std::move(covers_); }

 private:
  void add(const Span& span, Finding finding) {
    if (span.start < span.end) covers_[span.unit].push_back({span.start, span.end, link_, finding});
  }

  void add_findings(const Link& link, const Verdict& verdict) {
    if (verdict.verdict_class == VerdictClass::kAbsent) {
      for (const Span& span : link.commentary) add(span, Finding::kUncovered);
    }
    for (const Span& span : verdict.uncovered) {
      add(span, Finding::kNone);
      add(span, Finding::kUncovered);
    }
    for (const CutWord& word : verdict.cut) add(word.interview, Finding::kCut);
    for (const WordChange& change : verdict.changes) {
      add_change(change.commentary, change.kind);
      add_change(change.interview, change.kind);
    }
  }

  // Where there are no words, their place is before the next character.
  void add_change(const Span& span, ChangeKind kind) {
    const bool is_grave = kind != ChangeKind::kOther;
    if (span.start < span.end) return add(span, is_grave ? Finding::kMeaning : Finding::kReworded);
    const std::string& text = article_.unit(span.unit).text;
    size_t end = span.start;
    if (end < text.size()) next_code_point(text, end);
    add({span.unit, span.start, static_cast<uint32_t>(end)}, is_grave ? Finding::kMeaningGap : Finding::kGap);
  }

  const Article& article_;
  uint32_t link_ = 0;
  CoversByUnit covers_;
};

std::vector<uint32_t> edges_of(const std::vector<Cover>& covers) {
  std::vector<uint32_t> edges;
  for (const Cover& cover : covers) {
    edges.push_back(cover.start);
    edges.push_back(cover.end);
  }
  std::sort(edges.begin(), edges.end());
  edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
  return edges;
}

// The spans over one place in the text, kept while a sweep goes on.
class ActiveCovers {
 public:
  explicit ActiveCovers(const std::vector<Cover>& covers) : covers_(covers) {}

  void add(uint32_t number) {
    const Cover& cover = covers_[number];
    ++findings_[static_cast<size_t>(cover.finding)];
    if (cover.finding == Finding::kNone) by_length_.insert({cover.length(), cover.link, number});
  }

  void remove(uint32_t number) {
    const Cover& cover = covers_[number];
    --findings_[static_cast<size_t>(cover.finding)];
    if (cover.finding == Finding::kNone) by_length_.erase({cover.length(), cover.link, number});
  }

  // Shortest span first, each once even if two of its spans overlap here; no more than kMostOverlap.
  std::vector<uint32_t> links() const {
    constexpr size_t kMostLooked = 4 * kMostOverlap;
    std::vector<uint32_t> links;
    size_t looked = 0;
    for (const auto& [length, link, number] : by_length_) {
      if (links.size() == kMostOverlap || ++looked > kMostLooked) break;
      if (std::find(links.begin(), links.end(), link) == links.end()) links.push_back(link);
    }
    return links;
  }

  Finding gravest() const {
    size_t finding = std::size(findings_) - 1;
    while (finding > 0 && findings_[finding] == 0) --finding;
    return static_cast<Finding>(finding);
  }

 private:
  const std::vector<Cover>& covers_;
  std::set<std::tuple<uint32_t, uint32_t, uint32_t>> by_length_;  // length, link, number of the cover
  std::array<uint32_t, static_cast<size_t>(Finding::kUncovered) + 1> findings_{};
};

// Sweeps over the edges of all spans; between two edges the set of links cannot change.
std::vector<LinkSegment> cut(std::vector<Cover> covers) {
  sort_values(covers, [](const Cover& a, const Cover& b) { return a.start < b.start; });
  std::vector<uint32_t> by_end(covers.size());
  std::iota(by_end.begin(), by_end.end(), 0u);
  sort_values(by_end, [&](uint32_t a, uint32_t b) { return covers[a].end < covers[b].end; });
  const std::vector<uint32_t> edges = edges_of(covers);
  std::vector<LinkSegment> segments;
  ActiveCovers active(covers);
  uint32_t begun = 0, ended = 0;
  for (size_t i = 0; i + 1 < edges.size(); ++i) {
    const uint32_t start = edges[i];
    for (; ended < covers.size() && covers[by_end[ended]].end <= start; ++ended) active.remove(by_end[ended]);
    const uint32_t begun_before = begun;
    for (; begun < covers.size() && covers[begun].start == start; ++begun) active.add(begun);
    if (begun == ended) continue;
    const Finding finding = active.gravest();
    std::vector<uint32_t> links = active.links();
    // A link that is not among the shortest has its number where a piece begins.
    const bool may_hide_number = links.size() == kMostOverlap && begun > begun_before;
    const bool continues = !may_hide_number && !segments.empty() && segments.back().end == start &&
                           segments.back().links == links && segments.back().finding == finding;
    if (continues) {
      segments.back().end = edges[i + 1];
    } else {
      segments.push_back({start, edges[i + 1], std::move(links), finding});
    }
  }
  return segments;
}

// Whether `next` goes on where `span` ends: over the end of a paragraph, or with nothing between them.
bool goes_on(const Article& article, const Span& span, const Span& next) {
  if (next.unit == span.unit) return next.start == span.end;
  const bool is_next_unit = next.unit.group == span.unit.group ? next.unit.index == span.unit.index + 1
                                                               : next.unit.group == span.unit.group + 1;
  return is_next_unit && next.start == 0 && span.end == article.unit(span.unit).text.size();
}

// The spans that stand without a gap, one group each.
std::vector<std::vector<Span>> runs_of(const Article& article, const std::vector<Span>& spans) {
  std::vector<std::vector<Span>> runs;
  for (const Span& span : spans) {
    if (runs.empty() || !goes_on(article, runs.back().back(), span)) runs.emplace_back();
    runs.back().push_back(span);
  }
  return runs;
}

// What is in the map under `unit`, or nothing.
template <typename Value>
const std::vector<Value>& find_or_none(const std::map<UnitRef, std::vector<Value>>& map, UnitRef unit) {
  static const std::vector<Value> kNone;
  const auto found = map.find(unit);
  return found == map.end() ? kNone : found->second;
}

}  // namespace

Rule rule_of(const Link& link) {
  if (is_orphan(link) || link.state != LinkState::kOk) return Rule::kDotted;
  if (link.verdict) {
    const VerdictClass judged = link.verdict->verdict_class;
    if (judged == VerdictClass::kUnjudged) return Rule::kDotted;
    return judged <= VerdictClass::kFolded ? Rule::kSolid : Rule::kDashed;
  }
  const bool is_same = link.level == LinkLevel::kExact || link.level == LinkLevel::kFolded;
  return is_same ? Rule::kSolid : Rule::kDashed;
}

std::vector<std::vector<Span>> places_of(const Article& article, const Link& link, Side side) {
  const std::vector<Span>& spans = link.spans(side);
  if (spans.empty()) return {};
  if (link.state != LinkState::kAmbiguous || side == Side::kCommentary) return {spans};
  // As many runs a place as the commentary has fragments.
  const size_t fragments = std::max<size_t>(runs_of(article, link.commentary).size(), 1);
  std::vector<std::vector<Span>> places;
  size_t run_number = 0;
  for (const std::vector<Span>& run : runs_of(article, spans)) {
    if (run_number++ % fragments == 0) places.emplace_back();
    places.back().insert(places.back().end(), run.begin(), run.end());
  }
  return places;
}

std::vector<uint32_t> topics_beside(const Article& article, uint32_t link) {
  std::vector<UnitRef> own;
  for (const Span& span : article.links[link].interview) own.push_back(span.unit);
  std::sort(own.begin(), own.end());
  const auto touches = [&](const Link& each) {
    return std::any_of(each.interview.begin(), each.interview.end(), [&](const Span& span) {
      return std::binary_search(own.begin(), own.end(), span.unit);
    });
  };
  std::vector<uint32_t> beside;
  for (uint32_t each = 0; each < article.links.size(); ++each) {
    const Link& other = article.links[each];
    if (has_bar(other) && !other.commentary.empty() && touches(other)) beside.push_back(each);
  }
  sort_values(beside, [&](uint32_t a, uint32_t b) {
    return article.links[a].commentary.front().unit < article.links[b].commentary.front().unit;
  });
  return beside;
}

LinkIndex::LinkIndex(const Article& article) {
  CoversByUnit all_covers = CoverCollector(article).take();
  for (auto& [unit, covers] : all_covers) segments_[unit] = cut(std::move(covers));

  for (uint32_t link = 0; link < article.links.size(); ++link) {
    const Link& wanted = article.links[link];
    running_.push_back((running_.empty() ? 0 : running_.back()) + (has_bar(wanted) ? 0 : 1));
    places_.push_back(wanted.interview.empty() ? 0 : 1);
    for (const Side side : kSides) {
      if (has_bar(wanted)) {
        for (const Span& span : wanted.spans(side)) {
          std::vector<uint32_t>& bars = bars_[span.unit];
          if (bars.empty() || bars.back() != link) bars.push_back(link);
        }
        continue;
      }
      uint32_t place_number = 0;
      for (const std::vector<Span>& place : places_of(article, wanted, side)) {
        numbers_[place.front().unit].push_back({link, place_number++, place.front().start});
      }
      if (side == Side::kInterview) places_.back() = place_number;
    }
  }
  for (auto& [unit, numbers] : numbers_) {
    sort_values(numbers, [](const LinkNumber& a, const LinkNumber& b) { return a.start < b.start; });
  }
}

const std::vector<LinkSegment>& LinkIndex::segments(UnitRef unit) const {
  return find_or_none(segments_, unit);
}

const std::vector<LinkNumber>& LinkIndex::numbers(UnitRef unit) const { return find_or_none(numbers_, unit); }

const std::vector<uint32_t>& LinkIndex::bars(UnitRef unit) const { return find_or_none(bars_, unit); }

std::string LinkIndex::number(const Article& article, uint32_t link) const {
  return std::to_string(running_[link]) + (is_orphan(article.links[link]) ? "?" : "");
}

}  // namespace duidu
