#include "align/quotations/cover.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "align/quotations/approximate.h"
#include "align/quotations/parameters.h"
#include "base/sorting.h"
#include "text/unicode.h"

namespace duidu {
namespace {

constexpr int32_t kNeverGivenUp = 1 << 20;
// How many characters more or fewer the changed ends of a quotation may have, and how many at most.
constexpr uint32_t kLeftOut = 2, kMostAlike = 8;
// Longer ends without a run in common are other words.
constexpr uint32_t kLongestEnd = 100;

int32_t weight_of(char16_t c) {
  return static_cast<int32_t>(is_ideographic(c) ? kParameters.han_weight : kParameters.letter_weight);
}

std::u32string reversed(std::u16string_view text) { return {text.rbegin(), text.rend()}; }
std::u32string wide(std::u16string_view text) { return {text.begin(), text.end()}; }

// The cost of the step from one run to the next over `a` code points of the commentary and `b` of the source that are not
// equal. Words put in cost little, words left out more, but a leap to another place only so much.
int32_t cost_of_step(uint32_t a, uint32_t b, int32_t unit) {
  constexpr uint32_t kMost = 1000;
  const auto replaced = static_cast<int32_t>(std::min({a, b, kMost}));
  const auto put_in = static_cast<int32_t>(a > b ? std::min(a - b, kMost) : 0);
  const auto left_out = static_cast<int32_t>(b > a ? std::min(b - a, kMost) : 0);
  return std::min(unit * (replaced + left_out) / 4, kParameters.most_leap) +
         std::min(unit * put_in / 8, kParameters.most_put_in);
}

}  // namespace

bool CoverFinder::is_clause_long(uint32_t first, uint32_t last) const {
  uint32_t han = 0, letters = 0;
  for (uint32_t i = first; i < last; ++i) ++(is_ideographic(commentary_.folded()[i]) ? han : letters);
  return han * kParameters.uncovered_letters + letters * kParameters.uncovered_han >=
         kParameters.uncovered_han * kParameters.uncovered_letters;
}

// The match without the parts of words at its ends: words are the same or not.
Match CoverFinder::whole_words(Match match) const {
  const auto is_boundary = [&](uint32_t offset) {
    return commentary_.is_boundary(match.commentary + offset) && source_.is_boundary(match.source + offset);
  };
  uint32_t begin = 0, end = match.length;
  while (begin < end && !is_boundary(begin)) ++begin;
  while (end > begin && !is_boundary(end)) --end;
  return {match.commentary + begin, match.source + begin, end - begin};
}

// Runs within the gap between two runs that are known, found by the path of fewest edits.
void CoverFinder::fill_gap(uint32_t a, uint32_t a_end, uint32_t b, uint32_t b_end, std::vector<Match>& runs) {
  constexpr uint32_t kLongestGap = 400, kHanRun = 2, kLetterRun = 4;
  if (a == a_end || b == b_end || a_end - a > kLongestGap || b_end - b > kLongestGap) return;
  const TextRay here{commentary_.folded().data() + a, a_end - a, 1},
      there{source_.folded().data() + b, b_end - b, 1};
  for (const EqualRun& run : paths_.extend(here, there, kNeverGivenUp, kNeverGivenUp, budget_)) {
    const Match match = whole_words({a + run.a, b + run.b, run.length});
    const bool is_han = match.length > 0 && is_ideographic(commentary_.folded()[match.commentary]);
    if (match.length >= (is_han ? kHanRun : kLetterRun)) runs.push_back(match);
  }
}

// The maximal runs of equal code points within the stretch, but for those that every text has.
std::vector<Match> CoverFinder::matches_within(uint32_t first, uint32_t last) {
  constexpr size_t kMost = 200;
  const std::u16string &here = commentary_.folded(), &there = source_.folded();
  std::vector<Match> hits;
  for (SeedReader reader(commentary_, first, seeds_.shape()); reader.index() < last; reader.step()) {
    const Seed seed = reader.seed();
    const uint32_t index = reader.index();
    if (seed.length == 0 || index + seed.length > last) continue;
    const uint32_t count = seeds_.count_occurrences(seed.hash, kParameters.max_occurrences);
    if (!budget_.spend(1 + count) || count > kParameters.max_occurrences) continue;
    seeds_.for_each_occurrence(seed.hash, [&](uint32_t at) {
      if (here.compare(index, seed.length, there, at, seed.length) == 0)
        hits.push_back({index, at, seed.length});
    });
  }
  sort_values(hits, [](const Match& a, const Match& b) {
    const uint32_t x = a.source - a.commentary, y = b.source - b.commentary;
    return x != y ? x < y : a.commentary < b.commentary;
  });
  std::vector<Match> matches;
  for (const Match& hit : hits) {
    if (!matches.empty() &&
        matches.back().source - matches.back().commentary == hit.source - hit.commentary &&
        hit.commentary < matches.back().commentary_end())
      continue;
    Match match = hit;
    while (match.commentary > first && match.source > 0 &&
           here[match.commentary - 1] == there[match.source - 1])
      --match.commentary, --match.source, ++match.length;
    while (match.commentary_end() < last && match.source_end() < there.size() &&
           here[match.commentary_end()] == there[match.source_end()])
      ++match.length;
    match = whole_words(match);
    if (match.length > 0) matches.push_back(match);
  }
  if (matches.size() > kMost) {
    sort_values(matches, [](const Match& a, const Match& b) { return a.length > b.length; });
    matches.resize(kMost);
  }
  sort_values(matches, [](const Match& a, const Match& b) {
    return a.commentary != b.commentary ? a.commentary < b.commentary : a.source < b.source;
  });
  return matches;
}

// The chain of matches that wins most, trimmed where they overlap.
std::vector<Match> CoverFinder::chained(const std::vector<Match>& matches) {
  struct Step {
    int32_t worth;
    size_t before;
    uint32_t trimmed, first_paragraph, last_paragraph;
  };
  const std::u16string& here = commentary_.folded();
  std::vector<Step> steps;
  size_t best = 0;
  if (!budget_.spend(matches.size() * matches.size() / 8)) return {};
  for (size_t i = 0; i < matches.size(); ++i) {
    const Match& match = matches[i];
    std::vector<int32_t> worth{0};  // of the match without its first code points
    for (uint32_t k = match.length; k-- > 0;)
      worth.push_back(worth.back() + weight_of(here[match.commentary + k]));
    Step step{worth[match.length], SIZE_MAX, 0, source_.paragraph_of(match.source),
              source_.paragraph_of(match.source_end() - 1)};
    const int32_t unit = weight_of(here[match.commentary]);
    for (size_t j = 0; j < i; ++j) {
      const Match& earlier = matches[j];
      if (earlier.source >= match.source + match.length) continue;
      const uint32_t over_here =
          earlier.commentary_end() - std::min(earlier.commentary_end(), match.commentary);
      const uint32_t over_there = earlier.source_end() - std::min(earlier.source_end(), match.source);
      const uint32_t trimmed = std::max(over_here, over_there);
      if (trimmed >= match.length) continue;
      const uint32_t a = match.commentary + trimmed - earlier.commentary_end(),
                     b = match.source + trimmed - earlier.source_end();
      int32_t cost = cost_of_step(a, b, unit);
      // Words that differ where a paragraph ends are hardly said in one go.
      if (a + b > 0 && steps[j].last_paragraph != step.first_paragraph) cost += kParameters.most_leap / 2;
      const int32_t total = steps[j].worth + worth[match.length - trimmed] - cost;
      if (total > step.worth) step.worth = total, step.before = j, step.trimmed = trimmed;
    }
    steps.push_back(step);
    if (steps[i].worth > steps[best].worth) best = i;
  }
  std::vector<Match> chain;
  for (size_t i = best; i < matches.size(); i = steps[i].before) {
    const uint32_t trimmed = steps[i].trimmed;
    chain.push_back(
        {matches[i].commentary + trimmed, matches[i].source + trimmed, matches[i].length - trimmed});
  }
  std::reverse(chain.begin(), chain.end());
  std::vector<Match> filled;
  for (const Match& match : chain) {
    if (!filled.empty()) {
      const Match last = filled.back();
      fill_gap(last.commentary_end(), match.commentary, last.source_end(), match.source, filled);
    }
    filled.push_back(match);
  }
  return filled;
}

// Whether commentary [a, a_end) are other words for source [b, b_end), and not something put in.
bool CoverFinder::is_replaced(uint32_t a, uint32_t a_end, uint32_t b, uint32_t b_end) const {
  if (!is_clause_long(a, a_end)) return true;
  const uint32_t longer = std::max(a_end - a, b_end - b);
  if (longer > kParameters.rewritten_most || b == b_end) return false;
  if (10 * (b_end - b) >= 6 * (a_end - a) && !is_clause_long(a + (a_end - a) / 2, a_end)) return true;
  const std::u16string_view here = commentary_.folded(), there = source_.folded();
  const uint32_t least = is_ideographic(here[a]) ? kParameters.replaced_han : kParameters.replaced_letters;
  const uint32_t limit = longer * (100 - least) / 100;
  return distance_between(wide(here.substr(a, a_end - a)), wide(there.substr(b, b_end - b)), limit) <= limit;
}

// How far before `source_first` the source has the first character of commentary [first, last), at most so many characters
// further away and in the same sentence; 0 if it has not.
uint32_t CoverFinder::same_first(uint32_t first, uint32_t last, uint32_t source_first,
                                 uint32_t left_out) const {
  const char16_t c = commentary_.folded()[first];
  const uint32_t reach = std::min(source_first, last - first + left_out);
  if (!is_ideographic(c)) return 0;
  for (uint32_t distance = 1; distance <= reach; ++distance) {
    if (source_.folded()[source_first - distance] == c) return distance;
    if (source_.is_sentence_seam(source_first - distance)) return 0;
  }
  return 0;
}

uint32_t CoverFinder::same_last(uint32_t first, uint32_t last, uint32_t source_last,
                                uint32_t left_out) const {
  const char16_t c = commentary_.folded()[last - 1];
  const uint32_t reach = std::min(source_.size() - source_last, last - first + left_out);
  if (!is_ideographic(c)) return 0;
  for (uint32_t distance = 1; distance <= reach; ++distance) {
    if (source_.folded()[source_last + distance - 1] == c) return distance;
    if (source_.is_sentence_seam(source_last + distance)) return 0;
  }
  return 0;
}

// How many code points of the source before `source_first` stand for commentary [first, last), which is shorter than a clause:
// as many words, but none of another sentence.
uint32_t CoverFinder::extension_before(uint32_t first, uint32_t last, uint32_t source_first) const {
  uint32_t words = 0;
  for (uint32_t i = first; i < last; ++i) words += commentary_.is_boundary(i);
  if (const uint32_t same = same_first(first, last, source_first, kLeftOut)) return same;
  uint32_t at = source_first;
  for (; words > 0 && at > 0 && !source_.is_sentence_seam(at); --words) {
    do --at;
    while (at > 0 && !source_.is_boundary(at));
  }
  return source_first - at;
}

uint32_t CoverFinder::extension_behind(uint32_t first, uint32_t last, uint32_t source_last) const {
  uint32_t words = 0;
  for (uint32_t i = first + 1; i <= last; ++i) words += commentary_.is_boundary(i);
  if (const uint32_t same = same_last(first, last, source_last, kLeftOut)) return same;
  uint32_t at = source_last;
  for (; words > 0 && at < source_.size() && !source_.is_sentence_seam(at); --words)
    at = source_.word_end(at, source_.size());
  return at - source_last;
}

// Whether the words before the first run begin with the same character as a clause of the source that is about as long.
bool CoverFinder::begins_alike(uint32_t first, uint32_t last, uint32_t source_first) const {
  const uint32_t same = same_first(first, last, source_first, kLeftOut);
  return last - first <= kMostAlike && same != 0 && same + kLeftOut >= last - first &&
         source_.is_sentence_seam(source_first - same);
}

bool CoverFinder::ends_alike(uint32_t first, uint32_t last, uint32_t source_last) const {
  const uint32_t same = same_last(first, last, source_last, kLeftOut);
  return last - first <= kMostAlike && same != 0 && same + kLeftOut >= last - first &&
         source_.is_sentence_seam(source_last + same);
}

// The words before the first run: changed, or not there.
void CoverFinder::cover_head(uint32_t first, Parallel& piece, Coverage& cover) {
  const uint32_t size = piece.commentary - first;
  if (size == 0) return;
  const std::u16string_view here = commentary_.folded(), there = source_.folded();
  const uint32_t reach = std::min(piece.source, size + size / 2 + kParameters.reach_letters);
  PrefixMatch match{size, 0};
  if (size <= kLongestEnd) {
    match = nearest_prefix(reversed(here.substr(first, size)),
                           reversed(there.substr(piece.source - reach, reach)), size / 2);
  }
  uint32_t taken = match.length;
  if (2 * match.distance > size) {
    const bool is_clause = size > 1 && commentary_.has_punctuation(piece.commentary);
    const bool is_long =
        is_clause_long(first, piece.commentary) && !begins_alike(first, piece.commentary, piece.source);
    if (is_clause || is_long) {
      cover.uncovered.push_back({first, piece.commentary});
      return;
    }
    taken = extension_before(first, piece.commentary, piece.source);
  }
  piece.commentary = first;
  piece.source -= taken;
  while (piece.source > 0 && !source_.is_boundary(piece.source)) --piece.source;
}

void CoverFinder::cover_tail(uint32_t last, Parallel& piece, Coverage& cover) {
  const uint32_t size = last - piece.commentary_end;
  if (size == 0) return;
  const std::u16string_view here = commentary_.folded(), there = source_.folded();
  const uint32_t reach =
      std::min(source_.size() - piece.source_end, size + size / 2 + kParameters.reach_letters);
  PrefixMatch match{size, 0};
  if (size <= kLongestEnd) {
    match = nearest_prefix(wide(here.substr(piece.commentary_end, size)),
                           wide(there.substr(piece.source_end, reach)), size / 2);
  }
  uint32_t taken = match.length;
  if (2 * match.distance > size) {
    const bool is_clause = size > 1 && commentary_.has_punctuation(piece.commentary_end);
    const bool is_long = is_clause_long(piece.commentary_end, last) &&
                         !ends_alike(piece.commentary_end, last, piece.source_end);
    if (is_clause || is_long) {
      cover.uncovered.push_back({piece.commentary_end, last});
      return;
    }
    taken = extension_behind(piece.commentary_end, last, piece.source_end);
  }
  piece.commentary_end = last;
  piece.source_end += taken;
  while (piece.source_end < source_.size() && !source_.is_boundary(piece.source_end)) ++piece.source_end;
}

// Aligns the piece from end to end.
void CoverFinder::close_piece(Parallel& piece, Coverage& cover) {
  const uint32_t size = piece.commentary_end - piece.commentary, there = piece.source_end - piece.source;
  const bool is_equal = piece.runs.size() == 1 && size == piece.runs[0].length && there == size;
  if (!is_equal && size > 0 && there > 0) {
    const TextRay a{commentary_.folded().data() + piece.commentary, size, 1},
        b{source_.folded().data() + piece.source, there, 1};
    std::vector<Match> runs;
    for (const EqualRun& run : paths_.extend(a, b, kNeverGivenUp, kNeverGivenUp, budget_))
      runs.push_back({piece.commentary + run.a, piece.source + run.b, run.length});
    if (!runs.empty()) piece.runs = std::move(runs);
  }
  cover.pieces.push_back(std::move(piece));
}

// Words that the chain left uncovered, but that stand elsewhere in the source.
void CoverFinder::add_distant_pieces(const std::vector<Match>& matches, Coverage& cover) {
  std::vector<FoldedRange> uncovered;
  for (const FoldedRange& range : cover.uncovered) {
    const Match* longest = nullptr;
    for (const Match& match : matches) {
      if (match.commentary < range.first || match.commentary_end() > range.last) continue;
      if (longest == nullptr || match.length > longest->length) longest = &match;
    }
    if (longest == nullptr ||
        evidence_.between(longest->commentary, longest->commentary_end()).length <
            kParameters.distant_length ||
        !commentary_.is_boundary(longest->commentary) ||
        !commentary_.is_boundary(longest->commentary_end())) {
      uncovered.push_back(range);
      continue;
    }
    const Parallel piece = parallel_of(*longest);
    const auto behind = std::find_if(cover.pieces.begin(), cover.pieces.end(), [&](const Parallel& other) {
      return other.commentary > piece.commentary;
    });
    const bool is_before = behind != cover.pieces.end() && piece.source_end > behind->source;
    const bool is_behind = behind != cover.pieces.begin() && piece.source < (behind - 1)->source_end;
    cover.joining =
        is_before || is_behind ? Joining::kReordered : std::max(cover.joining, Joining::kStitched);
    cover.pieces.insert(behind, piece);
    if (range.first < piece.commentary) uncovered.push_back({range.first, piece.commentary});
    if (piece.commentary_end < range.last) uncovered.push_back({piece.commentary_end, range.last});
  }
  cover.uncovered = std::move(uncovered);
}

// A quick and generous test: false where the source has neither a run of words nor half of them.
bool CoverFinder::is_promising(const std::vector<Match>& matches, uint32_t size) const {
  constexpr uint32_t kHanRun = 4, kLetterRun = 10;
  uint32_t sum = 0;
  for (const Match& match : matches) {
    sum += match.length;
    const bool is_han = is_ideographic(commentary_.folded()[match.commentary]);
    if (match.length >= (is_han ? kHanRun : kLetterRun)) return true;
  }
  return 2 * sum >= size;
}

Coverage CoverFinder::cover(uint32_t first, uint32_t last) {
  Coverage cover;
  const std::vector<Match> matches = matches_within(first, last);
  const std::vector<Match> chain =
      is_promising(matches, last - first) ? chained(matches) : std::vector<Match>();
  if (chain.empty()) {
    cover.uncovered.push_back({first, last});
    return cover;
  }
  Parallel piece = parallel_of(chain[0]);
  cover_head(first, piece, cover);
  for (size_t i = 1; i < chain.size(); ++i) {
    const Match& run = chain[i];
    const uint32_t a = piece.commentary_end, b = piece.source_end;
    const bool is_far = run.source - b > kParameters.stitched_reach + (run.commentary - a);
    if (!is_far && is_replaced(a, run.commentary, b, run.source)) {
      piece.runs.push_back(run);
      piece.commentary_end = run.commentary_end();
      piece.source_end = run.source_end();
      continue;
    }
    Parallel next = parallel_of(run);
    if (is_far) {
      cover.joining = std::max(cover.joining, Joining::kStitched);
      cover_tail(run.commentary, piece, cover);
    } else {
      cover.uncovered.push_back({a, run.commentary});
    }
    close_piece(piece, cover);
    piece = std::move(next);
  }
  cover_tail(last, piece, cover);
  close_piece(piece, cover);
  add_distant_pieces(matches, cover);
  return cover;
}

}  // namespace duidu
