#include "align/quotations/ends.h"

#include <algorithm>
#include <limits>
#include <string>

#include "align/quotations/approximate.h"
#include "align/quotations/parameters.h"
#include "text/unicode.h"

namespace duidu {
namespace {

constexpr int64_t kNowhere = std::numeric_limits<int64_t>::min();

int32_t worth_of(Edge edge) {
  switch (edge) {
    case Edge::kMark:
      return kParameters.at_mark;
    case Edge::kEllipsis:
      return kParameters.at_ellipsis;
    case Edge::kLeadIn:
      return kParameters.at_lead_in;
    case Edge::kParagraph:
      return kParameters.at_paragraph;
    case Edge::kSentence:
      return kParameters.at_sentence;
    case Edge::kPunctuation:
      return kParameters.at_punctuation;
    case Edge::kNone:
      break;
  }
  return 0;
}

}  // namespace

Ends::Choice Ends::judge(const Point& point, int64_t lost, bool is_head) const {
  Edge edge = edge_at(point.commentary, is_head);
  const Seam there = source_.seam(point.source);
  const bool is_mark_of_both = edge == Edge::kMark && there.has_quotation_mark;
  int64_t worth = is_mark_of_both ? kParameters.at_paragraph : worth_of(edge);
  worth -= lost;
  if (!commentary_.is_boundary(point.commentary)) worth += kParameters.inside_word;
  if (!source_.is_boundary(point.source)) {
    if (edge != Edge::kEllipsis) worth += kParameters.inside_word;
  } else if (there.ends_sentence) {
    worth += kParameters.at_sentence;
  } else if (there.has_punctuation) {
    worth += kParameters.at_punctuation;
  }
  return {point, worth, edge};
}

// Moves the end inwards over equal code points, as long as little evidence is cut off.
Ends::Choice Ends::best_inside(const Parallel& parallel, bool is_head) const {
  Choice best{{}, kNowhere, Edge::kNone};
  const auto whole =
      static_cast<int64_t>(evidence_.between(parallel.commentary, parallel.commentary_end).bits);
  const int64_t limit = std::min<int64_t>(kParameters.max_cut, whole / 2);
  int64_t lost = 0;
  const Match* beyond = nullptr;
  for (size_t i = 0; i < parallel.runs.size(); ++i) {
    const Match& run = parallel.runs[is_head ? i : parallel.runs.size() - 1 - i];
    if (beyond != nullptr) {
      const Match &low = is_head ? *beyond : run, &high = is_head ? run : *beyond;
      lost -= static_cast<int64_t>(
          evidence_.cost_of_edits(low.commentary_end(), high.commentary, low.source_end(), high.source));
    }
    const int64_t before = lost;
    for (uint32_t cut = 0; cut < run.length; ++cut) {
      const uint32_t offset = is_head ? cut : run.length - cut;
      const Point point{run.commentary + offset, run.source + offset};
      lost = before +
             static_cast<int64_t>(is_head ? evidence_.between(run.commentary, point.commentary).bits
                                          : evidence_.between(point.commentary, run.commentary_end()).bits);
      if (lost > limit) return best;
      if (cut > 0 && !commentary_.is_boundary(point.commentary)) continue;
      const Choice choice = judge(point, lost, is_head);
      if (choice.worth > best.worth) best = choice;
    }
    lost = before + static_cast<int64_t>(evidence_.between(run.commentary, run.commentary_end()).bits);
    beyond = &run;
  }
  return best;
}

// Moves the end outwards to a near edge of the commentary: the words before it may have been changed.
Ends::Choice Ends::best_outside(const Parallel& parallel, bool is_head, Edge least) const {
  Choice best{{}, kNowhere, Edge::kNone};
  const Point end = is_head ? Point{parallel.commentary, parallel.source}
                            : Point{parallel.commentary_end, parallel.source_end};
  const std::u16string& words = commentary_.folded();
  int64_t cost = 0;
  for (uint32_t distance = 1;; ++distance) {
    const bool is_over = is_head ? distance > end.commentary : end.commentary + distance > words.size();
    if (is_over || edge_at(is_head ? end.commentary - distance + 1 : end.commentary + distance - 1,
                           is_head) >= Edge::kParagraph) {
      return best;
    }
    // Beyond a mark of the other kind stand the words of another quotation.
    const uint32_t passed = is_head ? end.commentary - distance + 1 : end.commentary + distance - 1;
    if (edge_at(passed, !is_head) == Edge::kMark) return best;
    const uint32_t at = is_head ? end.commentary - distance : end.commentary + distance;
    const bool is_han = is_ideographic(words[is_head ? at : at - 1]);
    if (distance > (is_han ? kParameters.reach_han : kParameters.reach_letters)) return best;
    cost += is_han ? kParameters.included_han : kParameters.included_letter;
    if (edge_at(at, is_head) < least) continue;
    for (uint32_t there = distance / 2; there <= distance + distance / 2 + 1; ++there) {
      const bool is_beyond = is_head ? there > end.source : end.source + there > source_.size();
      if (is_beyond) break;
      const Point point{at, is_head ? end.source - there : end.source + there};
      const uint32_t shift = there > distance ? there - distance : distance - there;
      const Choice choice = judge(point, cost + int64_t{shift} * kParameters.included_letter, is_head);
      if (choice.worth > best.worth) best = choice;
    }
  }
}

// The words at the end of an edited parallel outside marks, if the path stops inside one of them and one is the
// other misspelt.
Ends::Choice Ends::word_end(const Parallel& parallel, bool is_head) const {
  constexpr uint32_t kShortest = 3, kLongest = 24;
  const Choice none{{}, kNowhere, Edge::kNone};
  const uint32_t end = is_head ? parallel.commentary : parallel.commentary_end;
  const uint32_t source_end = is_head ? parallel.source : parallel.source_end;
  if (parallel.is_exact() || (commentary_.is_boundary(end) && source_.is_boundary(source_end)) ||
      frames_.is_within_marks(parallel.commentary, parallel.commentary_end))
    return none;
  const uint32_t inner = is_head ? 0 : 1;  // the word's code point at the end: behind it, or before it
  const auto word_around = [&](const WholeText& text, uint32_t at) {
    FoldedRange word{at - std::min(at, inner), at + 1 - inner};
    while (word.first > 0 && !text.is_boundary(word.first) && word.last - word.first < kLongest) --word.first;
    while (word.last < text.size() && !text.is_boundary(word.last) && word.last - word.first < kLongest)
      ++word.last;
    return word;
  };
  const auto letters_of = [](const WholeText& text, const FoldedRange& word) {
    const std::u16string_view letters =
        std::u16string_view(text.folded()).substr(word.first, word.last - word.first);
    return std::u32string(letters.begin(), letters.end());
  };
  const FoldedRange here = word_around(commentary_, end), there = word_around(source_, source_end);
  const std::u32string own = letters_of(commentary_, here), other = letters_of(source_, there);
  if (std::min(own.size(), other.size()) < kShortest || is_ideographic(own[0])) return none;
  const auto most = static_cast<uint32_t>((std::max(own.size(), other.size()) + 1) / 3);
  const uint32_t distance = distance_between(own, other, most);
  if (distance > most) return none;
  const Point point = is_head ? Point{here.first, there.first} : Point{here.last, there.last};
  return judge(point, int64_t{distance} * kParameters.letter_edit, is_head);
}

const Ends::Choice& Ends::better(const Choice& a, const Choice& b) { return b.worth > a.worth ? b : a; }

// An end at a quotation mark is accepted alone; at another frame only if both ends have one.
FramedParallel Ends::frame(const Parallel& parallel) const {
  const Choice inner_head = better(best_inside(parallel, true), word_end(parallel, true));
  const Choice inner_tail = better(best_inside(parallel, false), word_end(parallel, false));
  Choice head = better(inner_head, best_outside(parallel, true, Edge::kParagraph));
  Choice tail = better(inner_tail, best_outside(parallel, false, Edge::kParagraph));
  if (head.edge < Edge::kParagraph || tail.edge < Edge::kParagraph) {
    head = better(inner_head, best_outside(parallel, true, Edge::kMark));
    tail = better(inner_tail, best_outside(parallel, false, Edge::kMark));
  }
  if (head.worth == kNowhere || tail.worth == kNowhere || head.point.commentary >= tail.point.commentary)
    return {};
  FramedParallel framed{part_of(parallel, head.point.commentary, tail.point.commentary), head.edge,
                        tail.edge};
  if (framed.parallel.is_empty()) return {};
  framed.parallel.commentary = head.point.commentary;
  framed.parallel.source = head.point.source;
  framed.parallel.commentary_end = tail.point.commentary;
  framed.parallel.source_end = tail.point.source;
  straighten(framed.parallel);
  return framed;
}

// If both sides are equal between the final ends, the parallel becomes one run: a path that came from outside
// may have aligned them differently.
void Ends::straighten(Parallel& parallel) const {
  const uint32_t length = parallel.commentary_end - parallel.commentary;
  if (parallel.source_end - parallel.source != length) return;
  const std::u16string_view here = commentary_.folded(), there = source_.folded();
  if (here.substr(parallel.commentary, length) != there.substr(parallel.source, length)) return;
  parallel.runs = {Match{parallel.commentary, parallel.source, length}};
}

}  // namespace duidu
