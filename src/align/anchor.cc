#include "align/anchor.h"

#include <algorithm>

#include "align/fidelity/fidelity.h"
#include "align/fidelity/tokens.h"
#include "align/quotations/approximate.h"
#include "align/quotations/parameters.h"
#include "align/text/weights.h"
#include "base/sorting.h"
#include "text/utf8.h"

namespace duidu {
namespace {

// Agreement of a context in percent: from kAgrees on it supports a candidate, from kSettles on it decides for
// it.
constexpr uint32_t kAgrees = 50;
constexpr uint32_t kSettles = 75;
constexpr uint32_t kSame = 100;
// By how much one candidate must beat the next, of 200 points for both contexts together.
constexpr uint32_t kMargin = 10;
constexpr size_t kMaxCandidates = 64;
constexpr size_t kMaxShownRanges = 16;
// Number of characters next to the quote by which a context is recognised.
constexpr size_t kEdge = 8;

uint32_t size_of(std::u32string_view text) { return static_cast<uint32_t>(text.size()); }

std::u32string reversed(std::u32string_view text) { return {text.rbegin(), text.rend()}; }

// Folded code points [first, last) that may be the quote, with the bytes [start, end) of these and the
// punctuation around them.
struct Candidate {
  uint32_t first = 0, last = 0;
  uint32_t start = 0, end = 0;
  uint32_t distance = 0;
  uint32_t prefix = 0, suffix = 0;  // agreement of the contexts, in percent
  uint32_t score() const { return prefix + suffix; }
};

class Resolver {
 public:
  Resolver(const Selector& selector, const AnchorText& text)
      : selector_(selector),
        text_(text),
        words_(text.folded().text),
        quote_(fold(selector.quote)),
        prefix_(fold(selector.prefix).text),
        suffix_(fold(selector.suffix).text) {
    for (const Token& token :
         tokens_of({{selector.quote, 0, static_cast<uint32_t>(selector.quote.size())}})) {
      weight_ += token.is_han ? kHanLength : kWordLength;
    }
  }

  Anchor resolve() const {
    if (selector_.quote.empty()) return {};
    std::vector<Candidate> same = exact();
    LinkLevel level = LinkLevel::kExact;
    if (same.empty()) {
      same = folded();
      level = LinkLevel::kFolded;
    }
    const Anchor found = choose_same(same, level);
    const bool is_settled = found.ranges.size() == 1 && best(same)->score() >= 2 * kSettles;
    if (is_settled || found.outcome == AnchorOutcome::kMatch) return found;
    // The words may have been edited where they were, and the equal ones found elsewhere may be others.
    const std::vector<Candidate> near = edited();
    if (near.empty()) return found;
    const bool is_better = same.empty() || best(near)->score() >= best(same)->score() + 2 * kMargin;
    return is_better || found.ranges.empty() ? choose_near(near) : found;
  }

 private:
  static std::vector<Candidate>::const_iterator best(const std::vector<Candidate>& candidates) {
    return std::max_element(candidates.begin(), candidates.end(),
                            [](const Candidate& a, const Candidate& b) { return a.score() < b.score(); });
  }

  Candidate candidate(uint32_t start, uint32_t end) const {
    const OffsetMap& offsets = text_.folded().offsets;
    Candidate found{offsets.index_at(start), offsets.index_at(end), start, end, 0, 0, 0};
    rate(found);
    return found;
  }

  // A context is empty where the quote was at the text's end; it is then given the agreement of the other.
  void rate(Candidate& found) const {
    found.prefix = agreement(reversed(prefix_), reversed(before(found.first)));
    found.suffix = agreement(suffix_, behind(found.last));
    if (prefix_.empty()) found.prefix = suffix_.empty() ? kSame : found.suffix;
    if (suffix_.empty()) found.suffix = found.prefix;
  }

  std::u32string_view before(uint32_t index) const {
    const uint32_t length = std::min<uint32_t>(index, 2 * kSelectorContext);
    return words_.substr(index - length, length);
  }
  std::u32string_view behind(uint32_t index) const { return words_.substr(index, 2 * kSelectorContext); }

  static uint32_t agreement(std::u32string_view context, std::u32string_view found) {
    if (context.empty()) return 0;
    const uint32_t size = size_of(context);
    const uint32_t distance = nearest_prefix(context, found, size).distance;
    return distance >= size ? 0 : (size - distance) * 100 / size;
  }

  std::vector<Candidate> exact() const {
    std::vector<Candidate> found;
    const auto size = static_cast<uint32_t>(selector_.quote.size());
    const std::string_view text = text_.text();
    const uint32_t position = selector_.position;
    if (text.substr(std::min<size_t>(position, text.size()), size) == selector_.quote) {
      found.push_back(candidate(position, position + size));
    }
    for (size_t at = text.find(selector_.quote);
         at != std::string_view::npos && found.size() < kMaxCandidates;
         at = text.find(selector_.quote, at + 1)) {
      if (at != position)
        found.push_back(candidate(static_cast<uint32_t>(at), static_cast<uint32_t>(at) + size));
    }
    return found;
  }

  std::vector<Candidate> folded() const {
    std::vector<Candidate> found;
    if (quote_.text.empty()) return found;
    for (size_t at = words_.find(quote_.text);
         at != std::u32string_view::npos && found.size() < kMaxCandidates;
         at = words_.find(quote_.text, at + 1)) {
      const auto first = static_cast<uint32_t>(at);
      found.push_back(with_marks(first, first + size_of(quote_.text), 0));
    }
    return found;
  }

  // Extends the range by as many punctuation marks before and behind as the quote had.
  Candidate with_marks(uint32_t first, uint32_t last, uint32_t distance) const {
    const OffsetMap& offsets = text_.folded().offsets;
    Candidate found{first, last, offsets.start(first), offsets.end(last - 1), distance, 0, 0};
    const auto text = text_.text();
    const uint32_t floor = first == 0 ? 0 : offsets.end(first - 1);
    const auto ceiling = last == words_.size() ? static_cast<uint32_t>(text.size()) : offsets.start(last);
    const std::string_view quote = selector_.quote;
    const auto size = quote_.text.size();
    for (size_t marks = count_code_points(quote.substr(0, quote_.start(0))); marks > 0; --marks) {
      size_t at = found.start;
      if (found.start <= floor || previous_code_point(text, at) == U'\n') break;
      found.start = static_cast<uint32_t>(at);
    }
    for (size_t marks = count_code_points(quote.substr(quote_.end(size - 1))); marks > 0; --marks) {
      size_t at = found.end;
      if (found.end >= ceiling || next_code_point(text, at) == U'\n') break;
      found.end = static_cast<uint32_t>(at);
    }
    rate(found);
    return found;
  }

  Anchor choose_same(const std::vector<Candidate>& same, LinkLevel level) const {
    if (same.empty()) return {};
    const auto chosen = best(same);
    const bool is_at_position = same.front().start == selector_.position;
    // The old position wins unless another candidate is clearly better.
    if (is_at_position && same.front().score() + kMargin > chosen->score())
      return settled(same.front(), level);
    const bool is_long = weight_ >= kParameters.alone_length;
    const bool has_context = chosen->score() >= 2 * kAgrees;
    if (same.size() == 1 && (has_context || (is_long && selector_.is_unique))) return settled(*chosen, level);
    if (same.size() == 1 || (!has_context && !is_long)) return {};
    return has_context ? one_or_ambiguous(same, level) : ambiguous(same, level);
  }

  Anchor choose_near(const std::vector<Candidate>& near) const {
    return one_or_ambiguous(near, LinkLevel::kNear);
  }

  // A candidate whose two contexts are both unchanged is the one, however good the others are.
  Anchor one_or_ambiguous(const std::vector<Candidate>& candidates, LinkLevel level) const {
    const auto chosen = best(candidates);
    const auto rivals = std::count_if(candidates.begin(), candidates.end(), [&](const Candidate& other) {
      const uint32_t margin = chosen->score() == 2 * kSame ? 0 : kMargin;
      return other.score() + margin >= chosen->score();
    });
    return rivals == 1 ? settled(*chosen, level) : ambiguous(candidates, level);
  }

  double similarity(const Candidate& found) const {
    const auto size = std::max<size_t>(quote_.text.size(), 1);
    return 1.0 - static_cast<double>(std::min<size_t>(found.distance, size)) / static_cast<double>(size);
  }

  Anchor settled(const Candidate& found, LinkLevel level) const {
    Anchor anchor{AnchorOutcome::kMoved, level, similarity(found), {text_.range(found.start, found.end)}};
    if (level != LinkLevel::kExact) anchor.outcome = AnchorOutcome::kChanged;
    if (level == LinkLevel::kExact && found.start == selector_.position)
      anchor.outcome = AnchorOutcome::kMatch;
    return anchor;
  }

  Anchor ambiguous(std::vector<Candidate> candidates, LinkLevel level) const {
    sort_values(candidates, [](const Candidate& a, const Candidate& b) { return a.score() > b.score(); });
    if (candidates.size() > kMaxShownRanges) candidates.resize(kMaxShownRanges);
    Anchor anchor{AnchorOutcome::kAmbiguous, level, similarity(candidates.front()), {}};
    for (const Candidate& found : candidates) anchor.ranges.push_back(text_.range(found.start, found.end));
    return anchor;
  }

  // Candidates that differ from the quote a little and whose contexts confirm them.
  std::vector<Candidate> edited() const {
    std::vector<Candidate> found;
    const size_t size = quote_.text.size();
    if (weight_ < kParameters.alone_length || size > kMaxFuzzyCodePoints) return found;
    const uint32_t limit = size_of(quote_.text) * kMaxChangedPercent / 100;
    if (limit == 0) return found;
    for (const Approximate& match : find_approximate(quote_.text, words_, limit)) {
      if (match.distance == 0 || match.first == match.last || found.size() == kMaxCandidates) continue;
      const Approximate ends = with_context_ends(match, limit);
      const Candidate near = with_marks(ends.first, ends.last, ends.distance);
      if (is_trustworthy(near)) found.push_back(near);
    }
    return found;
  }

  // Moves both ends to where the contexts begin: an edit may have changed the first or last words of the
  // quote.
  Approximate with_context_ends(const Approximate& match, uint32_t limit) const {
    Approximate ends = match;
    const auto edge = static_cast<uint32_t>(std::min(kEdge, prefix_.size()));
    const std::u32string_view head = std::u32string_view(prefix_).substr(prefix_.size() - edge);
    const std::u32string_view tail = std::u32string_view(suffix_).substr(0, kEdge);
    for (uint32_t away = 0; away <= limit && !head.empty(); ++away) {
      if (ends.first >= away + edge && words_.substr(ends.first - away - edge, edge) == head) {
        ends.first -= away;
        break;
      }
      if (ends.first + away >= edge && words_.substr(ends.first + away - edge, edge) == head) {
        ends.first += away;
        break;
      }
    }
    for (uint32_t away = 0; away <= limit && !tail.empty(); ++away) {
      if (words_.substr(std::min<size_t>(ends.last + away, words_.size()), tail.size()) == tail) {
        ends.last += away;
        break;
      }
      if (ends.last >= away && words_.substr(ends.last - away, tail.size()) == tail) {
        ends.last -= away;
        break;
      }
    }
    if (ends.first >= ends.last) return match;
    ends.distance = distance_between(quote_.text, words_.substr(ends.first, ends.last - ends.first), limit);
    return ends.distance > limit ? match : ends;
  }

  // A near candidate may also be a similar sentence that was there before, while the quote itself was
  // deleted. Its contexts must agree; and where a negation, a number or a name differs, both must be
  // unchanged.
  bool is_trustworthy(const Candidate& near) const {
    if (std::min(near.prefix, near.suffix) < kAgrees || std::max(near.prefix, near.suffix) < kSettles)
      return false;
    const std::u32string_view found = words_.substr(near.first, near.last - near.first);
    if (was_neighbour(found, quote_.text, suffix_)) return false;
    if (was_neighbour(reversed(found), reversed(quote_.text), reversed(prefix_))) return false;
    if (near.prefix == kSame && near.suffix == kSame) return true;
    const std::string_view now = text_.text().substr(near.start, near.end - near.start);
    const Passage citation{{now, 0, static_cast<uint32_t>(now.size())}};
    const Passage original{{selector_.quote, 0, static_cast<uint32_t>(selector_.quote.size())}};
    return fidelity(citation, original).meaning.empty();
  }

  // Whether `found` begins more like the text that was next to the quote than like the quote itself.
  static bool was_neighbour(std::u32string_view found, std::u32string_view quote,
                            std::u32string_view beside) {
    const size_t size = std::min(found.size(), beside.size());
    if (size < kEdge) return false;
    const uint32_t limit = static_cast<uint32_t>(size);
    return nearest_prefix(found.substr(0, size), beside, limit).distance <=
           nearest_prefix(found.substr(0, size), quote, limit).distance;
  }

  const Selector& selector_;
  const AnchorText& text_;
  std::u32string_view words_;
  FoldedText quote_;
  std::u32string prefix_, suffix_;
  uint32_t weight_ = 0;
};

}  // namespace

AnchorText::AnchorText(const std::vector<std::string_view>& units) {
  for (const std::string_view unit : units) {
    if (!beginnings_.empty()) text_ += '\n';
    beginnings_.push_back(static_cast<uint32_t>(text_.size()));
    text_ += unit;
  }
  fold_append(text_, 0, folded_);
}

uint32_t AnchorText::unit_at(uint32_t position) const {
  const auto behind = std::upper_bound(beginnings_.begin(), beginnings_.end(), position);
  return static_cast<uint32_t>(behind - beginnings_.begin()) - 1;
}

Range AnchorText::range(uint32_t start, uint32_t end) const {
  const uint32_t first = unit_at(start), last = unit_at(end - 1);
  return {first, start - beginnings_[first], last, end - beginnings_[last]};
}

Selector select(const AnchorText& text, uint32_t start, uint32_t end) {
  const std::string_view all = text.text();
  Selector selector{std::string(all.substr(start, end - start)), {}, {}, start, true};
  size_t before = start;
  for (size_t n = 0; n < kSelectorContext && before > 0; ++n) previous_code_point(all, before);
  selector.prefix = all.substr(before, start - before);
  const std::string_view behind = all.substr(end);
  selector.suffix = behind.substr(0, code_points_to_bytes(behind, kSelectorContext));
  const size_t first = selector.quote.empty() ? std::string_view::npos : all.find(selector.quote);
  selector.is_unique = first == start && all.find(selector.quote, start + 1) == std::string_view::npos;
  return selector;
}

Anchor resolve(const Selector& selector, const AnchorText& text) {
  return Resolver(selector, text).resolve();
}

}  // namespace duidu
