#include "align/quotations/rewritten.h"

#include <algorithm>
#include <span>

#include "align/quotations/approximate.h"
#include "align/quotations/edit_path.h"
#include "align/quotations/lead_in.h"
#include "align/quotations/parameters.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

constexpr uint32_t kRareWorth = 16;  // divided by the number of a seed's occurrences
constexpr int32_t kNeverGivenUp = 1 << 20;

class Rewriter {
 public:
  Rewriter(std::vector<Draft>& drafts, const WholeText& source, const WholeText& commentary,
           const SeedIndex& seeds, const EvidenceTable& evidence, const Frames& frames, const Judge& judge,
           Budget& budget)
      : drafts_(drafts),
        source_(source),
        commentary_(commentary),
        seeds_(seeds),
        evidence_(evidence),
        frames_(frames),
        judge_(judge),
        budget_(budget) {}

  // The demands on a frame. Announced words need less evidence, and may be longer, than a paragraph of its
  // own.
  struct Claim {
    uint32_t least_bits, most_new;
    Edge edge;
  };
  static constexpr Claim kAnnounced{kParameters.rewritten_bits, kParameters.rewritten_most, Edge::kMark};
  static constexpr Claim kOwnParagraph{kParameters.near_alone_bits, kParameters.rewritten_paragraph,
                                       Edge::kParagraph};

  // Makes commentary [first, last) one quotation if it proves to be one; false if it is none or was one
  // before.
  bool accept(uint32_t first, uint32_t last, const Claim& claim) {
    if (first >= last) return false;
    const uint32_t length = evidence_.between(first, last).length;
    if (length < kParameters.near_framed_length || length > kParameters.rewritten_most) return false;
    size_t at = 0, count = 0;
    for (size_t end = drafts_.size(); at < end;) {
      const size_t middle = at + (end - at) / 2;
      if (drafts_[middle].commentary_end() <= first) {
        at = middle + 1;
      } else {
        end = middle;
      }
    }
    while (at + count < drafts_.size() && drafts_[at + count].commentary() < last) ++count;
    const std::span<const Draft> held(drafts_.data() + at, count);
    if ((held.empty() && length > claim.most_new) || !may_grow(held, first, last)) return false;
    uint32_t nearest_end = UINT32_MAX;
    if (!find_nearest(first, last, nearest_end)) return false;
    const Parallel parallel = parallel_near(first, last, nearest_end);
    if (parallel.is_empty() || similarity_of(parallel) < kParameters.min_similarity) return false;
    const uint64_t bits = evidence_.of(parallel).bits;
    if (bits < claim.least_bits || !holds_all(parallel, held) || is_elided(first, last)) return false;
    if (!judge_.tells_by_itself({parallel, claim.edge, claim.edge})) return false;
    make_room(at, count);
    Draft& draft = drafts_[at] = {};
    draft.pieces.push_back(parallel);
    draft.bits = bits;
    return true;
  }

 private:
  // The counts of one step of the source. A frame of `rewritten_most` has at most 3500 code points, and each
  // adds at most kRareWorth, so 16 bits are enough.
  struct Count {
    uint16_t seeds = 0, worth = 0;
  };

  // Replaces `count` drafts at an index by one empty draft.
  void make_room(size_t at, size_t count) {
    if (count == 0) {
      drafts_.emplace_back();
      for (size_t i = drafts_.size() - 1; i > at; --i) std::swap(drafts_[i], drafts_[i - 1]);
    }
    for (; count > 1; --count) {
      for (size_t i = at + 1; i < drafts_.size(); ++i) std::swap(drafts_[i - 1], drafts_[i]);
      drafts_.pop_back();
    }
  }

  // Whether the drafts may grow: nothing must show that they end where they end.
  bool may_grow(std::span<const Draft> held, uint32_t first, uint32_t last) const {
    if (held.empty()) return true;
    const uint32_t begin = held.front().commentary(), end = held.back().commentary_end();
    if (begin < first || end > last || (begin == first && end == last)) return false;
    if (begin > first && frames_.opening_at(begin) >= Edge::kLeadIn) return false;
    if (end < last && frames_.closing_at(end) >= Edge::kEllipsis) return false;
    for (const Draft& draft : held) {
      if (draft.needs_neighbour) return false;
    }
    return true;
  }

  bool is_elided(uint32_t first, uint32_t last) const {
    for (uint32_t i = first + 1; i < last; ++i) {
      if (commentary_.has_ellipsis(i) || commentary_.omission_at(i) > 0) return true;
    }
    return false;
  }

  // Finds where the source shares most seeds with commentary [first, last). Each occurrence of a seed votes
  // for the source index at which the stretch would end, in steps of slack(). False if the source shares too
  // little.
  bool find_nearest(uint32_t first, uint32_t last, uint32_t& nearest_end) {
    const uint32_t size = last - first, step = slack(size);
    const uint32_t counts = (source_.size() + size) / step + 2;
    if (counts_.size() < counts) counts_.resize(counts);
    for (SeedReader reader(commentary_, first, seeds_.shape()); reader.index() < last; reader.step()) {
      const Seed seed = reader.seed();
      const uint32_t behind = last - reader.index();
      if (seed.length == 0 || seed.length > behind) continue;
      const uint32_t count = seeds_.count_occurrences(seed.hash, kParameters.max_occurrences);
      if (!budget_.spend(1 + count) || count == 0 || count > kParameters.max_occurrences) continue;
      seeds_.for_each_occurrence(seed.hash, [&](uint32_t at) {
        const uint32_t index = (at + behind) / step;
        if (counts_[index].seeds++ == 0) counted_.push_back(index);
        counts_[index].worth = static_cast<uint16_t>(counts_[index].worth + kRareWorth / count);
      });
    }
    uint32_t best = 0, most = 0, all = 0;
    for (const uint32_t index : counted_) {
      const Count &here = counts_[index], &next = counts_[index + 1];
      const uint32_t worth = uint32_t{here.worth} + next.worth;
      all += here.worth;
      if (worth < best || (worth == best && index * step > nearest_end)) continue;
      best = worth;
      most = uint32_t{here.seeds} + next.seeds;
      nearest_end = index * step;
    }
    for (const uint32_t index : counted_) counts_[index] = {};
    counted_.clear();
    const bool stands_out = best * kParameters.rewritten_share >= all ||
                            uint64_t{best} * counts >= uint64_t{all} * kParameters.rewritten_over_mean;
    return stands_out && most * kParameters.rewritten_sparse >= size;
  }

  // By how many code points insertions and deletions may shift the end.
  static uint32_t slack(uint32_t size) { return size / 3 + 8; }

  Parallel parallel_near(uint32_t first, uint32_t last, uint32_t nearest_end) {
    const uint32_t size = last - first, reach = slack(size);
    const uint32_t from = nearest_end - std::min(nearest_end, size + reach);
    const uint32_t to = std::min(source_.size(), nearest_end + 2 * reach);
    if (from >= to || !budget_.spend(uint64_t{to - from} * (size / 64 + 1))) return {};
    const std::u16string_view words = std::u16string_view(commentary_.folded()).substr(first, size);
    const std::u16string_view there = std::u16string_view(source_.folded()).substr(from, to - from);
    Approximate nearest{0, 0, size};
    for (const Approximate& match : find_approximate(std::u32string(words.begin(), words.end()),
                                                     std::u32string(there.begin(), there.end()), size / 2)) {
      if (match.distance < nearest.distance) nearest = match;
    }
    if (nearest.first == nearest.last) return {};
    const uint32_t begin = at_sentence(from + nearest.first), end = at_sentence(from + nearest.last);
    Parallel parallel{first, last, begin, end, {}};
    if (begin >= end) return parallel;
    const TextRay a{words.data(), size, 1}, b{source_.folded().data() + begin, end - begin, 1};
    for (const EqualRun& run : paths_.extend(a, b, kNeverGivenUp, kNeverGivenUp, budget_))
      parallel.runs.push_back({first + run.a, begin + run.b, run.length});
    return parallel;
  }

  // The likeliest end near `index`. Where words differ an end is uncertain by a few code points, and the end
  // of a sentence is likelier than others.
  uint32_t at_sentence(uint32_t index) const {
    const bool is_han = index < source_.size() && is_ideographic(source_.folded()[index]);
    const int32_t included = is_han ? kParameters.included_han : kParameters.included_letter;
    uint32_t best = index;
    int32_t most = INT32_MIN;
    const auto consider = [&](uint32_t at, int32_t distance) {
      int32_t worth = -distance * included;
      if (!source_.is_boundary(at)) worth += kParameters.inside_word;
      if (source_.is_sentence_seam(at)) worth += kParameters.at_sentence;
      if (worth > most) most = worth, best = at;
    };
    const uint32_t reach = is_han ? kParameters.reach_han : kParameters.reach_letters;
    for (uint32_t distance = 0; distance <= reach; ++distance) {
      if (distance <= index) consider(index - distance, static_cast<int32_t>(distance));
      if (index + distance <= source_.size()) consider(index + distance, static_cast<int32_t>(distance));
    }
    return best;
  }

  // Whether the parallel passes through all the drafts, and what it adds between them is evidence by itself.
  bool holds_all(const Parallel& parallel, std::span<const Draft> held) const {
    Match before{parallel.commentary, parallel.source, 0};
    for (const Draft& draft : held) {
      const Parallel &head = draft.pieces.front(), &tail = draft.pieces.back();
      if (!agrees(parallel, before, {head.commentary, head.source, 0})) return false;
      before = {tail.commentary_end, tail.source_end, 0};
    }
    return agrees(parallel, before, {parallel.commentary_end, parallel.source_end, 0});
  }

  bool agrees(const Parallel& parallel, const Match& begin, const Match& end) const {
    if (end.commentary <= begin.commentary) return true;
    if (end.source < begin.source) return false;
    Parallel between = part_of(parallel, begin.commentary, end.commentary);
    if (between.is_empty()) return false;
    between.commentary = begin.commentary;
    between.commentary_end = end.commentary;
    between.source = std::min(begin.source, between.source);
    between.source_end = std::max(end.source, between.source_end);
    return similarity_of(between) >= kParameters.added_similarity && evidence_.of(between).bits > 0;
  }

  std::vector<Draft>& drafts_;
  const WholeText& source_;
  const WholeText& commentary_;
  const SeedIndex& seeds_;
  const EvidenceTable& evidence_;
  const Frames& frames_;
  const Judge& judge_;
  Budget& budget_;
  std::vector<Count> counts_;      // all zero between two calls
  std::vector<uint32_t> counted_;  // indices of the others
  PathFinder paths_;
};

// The offset behind the next colon or comma from `offset` on; the text's end if there is none.
size_t next_pause(std::string_view text, size_t offset) {
  while (offset < text.size()) {
    const auto byte = static_cast<unsigned char>(text[offset]);
    if (byte >= 0xE4 && byte <= 0xE9) {  // lead bytes of U+4000 to U+9FFF: Han
      offset += 3;
      continue;
    }
    const char32_t c = next_code_point(text, offset);
    if (c == U':' || c == U',' || c == U'：' || c == U'，') break;
  }
  return std::min(offset, text.size());
}

}  // namespace

void add_rewritten(std::vector<Draft>& drafts, const WholeText& source, const WholeText& commentary,
                   const SeedIndex& seeds, const EvidenceTable& evidence, const Frames& frames,
                   const Judge& judge, const std::vector<MarkedRegion>& regions, Budget& budget) {
  if (source.size() > kParameters.medium_source) return;
  Rewriter rewriter(drafts, source, commentary, seeds, evidence, frames, judge, budget);
  for (const MarkedRegion& region : regions) {
    if (region.is_closed && !region.is_title)
      rewriter.accept(region.first, region.last, Rewriter::kAnnounced);
  }
  uint32_t begin = 0;
  for (uint32_t paragraph = 0; paragraph < commentary.paragraphs().size(); ++paragraph) {
    const uint32_t end = commentary.paragraph_end(paragraph);
    const std::string_view text = commentary.paragraphs()[paragraph].text;
    bool is_own = !frames.has_mark_between(begin + 1, end - std::min(end, 1u));
    // After "he said: " the quotation is extended sentence by sentence, as long as it is one.
    for (size_t pause = 0; (pause = next_pause(text, pause)) < text.size();) {
      if (!ends_with_lead_in(text.substr(0, pause))) continue;
      is_own = false;
      const uint32_t first = commentary.index_at(paragraph, static_cast<uint32_t>(pause));
      for (uint32_t last = first + 1; last <= end; ++last) {
        if (frames.closing_at(last) >= Edge::kSentence &&
            evidence.between(first, last).length >= kParameters.near_framed_length &&
            !rewriter.accept(first, last, Rewriter::kAnnounced))
          break;
      }
    }
    const bool leads_in = text.ends_with(':') || text.ends_with("：");
    if (is_own && !leads_in) rewriter.accept(begin, end, Rewriter::kOwnParagraph);
    begin = end;
  }
}

}  // namespace duidu
