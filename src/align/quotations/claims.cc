#include "align/quotations/claims.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "align/quotations/claim_weight.h"
#include "align/quotations/cover.h"
#include "align/quotations/draft_places.h"
#include "align/quotations/occurrences.h"
#include "align/quotations/parameters.h"
#include "align/text/labels.h"
#include "base/sorting.h"

namespace duidu {
namespace {

// Stretches to look up, the likeliest first: of a block, with fewer and fewer of its labels.
using Variants = std::vector<FoldedRange>;

class ClaimJudge {
 public:
  ClaimJudge(std::vector<Draft> drafts, const ClaimTables& tables, const std::vector<MarkedRegion>& regions,
             Budget& budget)
      : drafts_(std::move(drafts), tables.commentary.size()),
        source_(tables.source),
        commentary_(tables.commentary),
        evidence_(tables.evidence),
        ends_(tables.ends),
        judge_(tables.judge),
        weight_(commentary_, evidence_),
        names_(speakers_of(source_)),
        occurrences_(source_, commentary_, tables.seeds),
        covers_(source_, commentary_, tables.seeds, evidence_, budget),
        regions_(regions),
        budget_(budget) {}

  std::vector<Draft> run() {
    uint32_t done = 0;
    for (size_t i = 0; i < regions_.size() && !budget_.is_spent(); ++i) {
      const MarkedRegion& region = regions_[i];
      if (region.is_title || region.first < done) continue;
      const std::optional<FoldedRange> claim = claim_from(i);
      if (claim && judge(*claim, region)) done = claim->last;
    }
    const size_t claims = found_.size();
    for (Draft& draft : drafts_.finish()) {
      if (!touches_found(draft, claims)) found_.push_back(std::move(draft));
    }
    sort_values(found_, [](const Draft& a, const Draft& b) { return a.commentary() < b.commentary(); });
    return std::move(found_);
  }

 private:
  // The claim that begins with region `number`: its marks may be opened again at each paragraph and closed in the last one,
  // and a quotation may run over several blocks. Nothing if it is not known where it ends.
  std::optional<FoldedRange> claim_from(size_t number) const {
    const MarkedRegion& region = regions_[number];
    FoldedRange claim{region.first, region.last};
    bool is_closed = region.is_closed;
    for (size_t i = number + 1; i < regions_.size(); ++i) {
      const MarkedRegion& next = regions_[i];
      if (next.first < claim.last || next.is_title) continue;
      const bool goes_on = region.is_block ? next.is_block && runs_over(claim.last, next.first) : !is_closed;
      if (!region.is_block && next.mark != region.mark) break;
      if (!goes_on || next.first != claim.last || !commentary_.is_paragraph_seam(next.first)) break;
      claim.last = next.last;
      is_closed = next.is_closed;
    }
    if (!is_closed) return std::nullopt;
    return claim;
  }

  // The run that begins before `at` and does not end there; null if there is none.
  static const Match* run_over(const Parallel& piece, uint32_t at) {
    const auto run = std::partition_point(piece.runs.begin(), piece.runs.end(),
                                          [=](const Match& each) { return each.commentary_end() <= at - 1; });
    return run != piece.runs.end() && run->commentary < at ? &*run : nullptr;
  }

  // Whether a draft has equal code points on both sides of the end of a block.
  bool runs_over(uint32_t end, uint32_t next) const {
    return drafts_.any_in(end - 1, next + 1, [&](const Draft& draft) {
      return std::any_of(draft.pieces.begin(), draft.pieces.end(), [&](const Parallel& piece) {
        const Match* run = run_over(piece, end);
        return run && run->commentary_end() > next;
      });
    });
  }

  // Finds what the source has of the claim; false if that is too little to speak of.
  bool judge(const FoldedRange& claim, const MarkedRegion& region) {
    const uint32_t length = evidence_.between(claim.first, claim.last).length;
    if (length < kParameters.framed_length) return false;
    if (is_part_of_quotation(claim)) return false;
    for (const FoldedRange& words : region.is_block ? variants_of(claim) : Variants{claim}) {
      if (std::optional<Draft> draft = exact(words)) return accept(std::move(*draft), claim);
    }
    const std::vector<FoldedRange> parts = parts_of(claim);
    if (parts.size() > 1) {
      if (std::optional<Draft> draft = exact_parts(parts)) return accept(std::move(*draft), claim);
    }
    if (std::optional<Draft> draft = covered(claim, parts)) return accept(std::move(*draft), claim);
    return keep_drafts_in(claim);
  }

  // The interview has a mark there, too: it is its own, and stands within what is quoted.
  bool is_part_of_quotation(const FoldedRange& claim) const {
    for (const uint32_t at : {claim.first, claim.last}) {
      if (at == 0) continue;
      const bool passes = drafts_.any_in(at - 1, at + 1, [&](const Draft& draft) {
        return std::any_of(draft.pieces.begin(), draft.pieces.end(), [&](const Parallel& piece) {
          const Match* run = run_over(piece, at);
          return run && run->commentary_end() > at &&
                 source_.has_quotation_mark(run->source + (at - run->commentary));
        });
      });
      if (passes) return true;
    }
    return false;
  }

  Variants variants_of(const FoldedRange& claim) const {
    const uint32_t first = commentary_.paragraph_of(claim.first),
                   last = commentary_.paragraph_of(claim.last - 1);
    const WordEnds head = word_ends(commentary_.paragraphs()[first].text, names_),
                   tail = word_ends(commentary_.paragraphs()[last].text, names_);
    Variants variants;
    for (const uint32_t begin : head.begins) {
      for (const uint32_t end : tail.ends) {
        const FoldedRange words{commentary_.index_at(first, begin), commentary_.index_at(last, end)};
        if (words.first < words.last && (variants.empty() || variants.back() != words))
          variants.push_back(words);
      }
    }
    return variants;
  }

  bool proves_enough(uint32_t first, uint32_t last) const {
    const Evidence found = evidence_.between(first, last);
    return found.length >= kParameters.framed_length && found.bits >= kParameters.claim_bits;
  }

  std::optional<Draft> exact(const FoldedRange& words) const {
    if (!proves_enough(words.first, words.last)) return std::nullopt;
    const std::vector<FoldedRange> places =
        occurrences_.find(words.first, words.last, kParameters.most_places);
    if (places.empty()) return std::nullopt;
    Draft draft;
    draft.pieces.push_back(parallel_of({words.first, places[0].first, words.last - words.first}));
    draft.other_occurrences.assign(places.begin() + 1, places.end());
    return draft;
  }

  // The parts of the claim between its ellipses.
  std::vector<FoldedRange> parts_of(const FoldedRange& claim) const {
    std::vector<FoldedRange> parts;
    uint32_t first = claim.first;
    for (uint32_t i = claim.first + 1; i < claim.last; ++i) {
      if (!commentary_.may_hold_marks(i)) continue;
      const uint32_t omission = commentary_.omission_at(i);
      if (omission == 0 && !commentary_.has_ellipsis(i)) continue;
      if (first < i) parts.push_back({first, i});
      first = i + omission;
    }
    if (first < claim.last) parts.push_back({first, claim.last});
    return parts;
  }

  // All parts stand in the source as they are. Of their places those are chosen that follow each other most closely.
  std::optional<Draft> exact_parts(const std::vector<FoldedRange>& parts) const {
    std::vector<std::vector<FoldedRange>> places;
    bool proves_any = false;
    for (const FoldedRange& part : parts) {
      places.push_back(occurrences_.find(part.first, part.last, kParameters.most_places,
                                         &part != &parts.front(), &part != &parts.back()));
      if (places.back().empty()) return std::nullopt;
      proves_any = proves_any || proves_enough(part.first, part.last);
    }
    if (!proves_any) return std::nullopt;
    Draft draft;
    const std::vector<FoldedRange> chosen = closest(places);
    for (size_t i = 0; i < parts.size(); ++i) {
      const Parallel piece = parallel_of({parts[i].first, chosen[i].first, parts[i].last - parts[i].first});
      if (i > 0 && chosen[i].first < chosen[i - 1].last) draft.joining = Joining::kReordered;
      append(piece, draft);
    }
    if (draft.joining == Joining::kInOrder && !are_near(chosen)) draft.joining = Joining::kStitched;
    return draft;
  }

  // A part that follows the one before directly on both sides was not left out from: the source has the ellipsis, too.
  static void append(const Parallel& piece, Draft& draft) {
    if (!draft.pieces.empty()) {
      Parallel& last = draft.pieces.back();
      if (last.source_end == piece.source && last.commentary_end == piece.commentary && last.is_exact() &&
          piece.is_exact()) {
        last = parallel_of({last.commentary, last.source, piece.commentary_end - last.commentary});
        return;
      }
    }
    draft.pieces.push_back(piece);
  }

  // For each place of the first part the next place of each other part; the shortest sequence, or the first places.
  static std::vector<FoldedRange> closest(const std::vector<std::vector<FoldedRange>>& places) {
    std::vector<FoldedRange> best;
    for (const FoldedRange& begin : places[0]) {
      std::vector<FoldedRange> chosen{begin};
      for (size_t i = 1; i < places.size(); ++i) {
        const auto next = std::find_if(places[i].begin(), places[i].end(), [&](const FoldedRange& place) {
          return place.first >= chosen.back().last;
        });
        if (next == places[i].end()) break;
        chosen.push_back(*next);
      }
      if (chosen.size() < places.size()) continue;
      if (best.empty() || chosen.back().last - begin.first < best.back().last - best.front().first)
        best = chosen;
    }
    if (!best.empty()) return best;
    for (const std::vector<FoldedRange>& of_part : places) best.push_back(of_part.front());
    return best;
  }

  // Whether each part begins in the paragraph where the one before ended, or in one of the next.
  bool are_near(const std::vector<FoldedRange>& places) const {
    for (size_t i = 1; i < places.size(); ++i) {
      const uint32_t before = source_.paragraph_of(places[i - 1].last - 1),
                     here = source_.paragraph_of(places[i].first);
      if (places[i].first > places[i - 1].last + kParameters.max_skipped ||
          here > before + kParameters.elided_paragraphs)
        return false;
    }
    return true;
  }

  // The words of the claim that stand in the source, changed or not, and those that do not.
  std::optional<Draft> covered(const FoldedRange& claim, const std::vector<FoldedRange>& parts) {
    Draft draft;
    draft.pieces.clear();
    std::vector<FoldedRange> short_parts;
    for (const FoldedRange& part : parts) {
      std::vector<FoldedRange> places;
      if (parts.size() > 1 && proves_enough(part.first, part.last))
        places = occurrences_.find(part.first, part.last, kParameters.most_places, &part != &parts.front(),
                                   &part != &parts.back());
      Coverage cover;
      if (places.empty()) {
        cover = covers_.cover(part.first, part.last);
      } else {
        const uint32_t after = draft.pieces.empty() ? 0 : draft.pieces.back().source_end;
        const auto next = std::find_if(places.begin(), places.end(),
                                       [&](const FoldedRange& p) { return p.first >= after; });
        const FoldedRange& place = next == places.end() ? places.front() : *next;
        cover.pieces.push_back(parallel_of({part.first, place.first, part.last - part.first}));
      }
      if (!draft.pieces.empty() && !cover.pieces.empty() &&
          cover.pieces[0].source < draft.pieces.back().source_end)
        cover.joining = Joining::kReordered;
      if (cover.joining == Joining::kReordered || draft.joining == Joining::kInOrder)
        draft.joining = cover.joining;
      for (const Parallel& piece : cover.pieces) append(piece, draft);
      const bool is_short = cover.pieces.empty() && !covers_.is_clause_long(part.first, part.last);
      if (is_short) {
        short_parts.push_back(part);
      } else {
        draft.uncovered.insert(draft.uncovered.end(), cover.uncovered.begin(), cover.uncovered.end());
      }
    }
    if (draft.pieces.empty() || !weight_.is_enough(claim, draft)) return std::nullopt;
    for (const FoldedRange& part : short_parts) {
      if (!stands_near(part, draft)) draft.uncovered.push_back(part);
    }
    sort_values(draft.uncovered,
                [](const FoldedRange& a, const FoldedRange& b) { return a.first < b.first; });
    return draft;
  }

  // Whether a few words beside an ellipsis stand where an ellipsis may lead to.
  bool stands_near(const FoldedRange& part, const Draft& draft) const {
    const std::vector<FoldedRange> places = occurrences_.find(part.first, part.last, kParameters.most_places);
    const uint32_t first = draft.pieces.front().source, last = draft.pieces.back().source_end;
    return std::any_of(places.begin(), places.end(), [&](const FoldedRange& place) {
      return place.last + kParameters.max_skipped >= first && place.first <= last + kParameters.max_skipped;
    });
  }

  // Nothing new is known of the claim. What the finder has in it is cut at the marks, and what it leaves is told.
  bool keep_drafts_in(const FoldedRange& claim) {
    std::vector<Draft> kept;
    drafts_.any_in(claim.first, claim.last, [&](const Draft& draft) {
      if (draft.commentary() >= claim.first && draft.commentary_end() <= claim.last) kept.push_back(draft);
      return kept.size() > 1;
    });
    if (kept.size() != 1) return false;
    Draft& draft = kept[0];
    if (covers_.is_clause_long(claim.first, draft.commentary()))
      draft.uncovered.push_back({claim.first, draft.commentary()});
    if (covers_.is_clause_long(draft.commentary_end(), claim.last))
      draft.uncovered.push_back({draft.commentary_end(), claim.last});
    return accept(std::move(draft), claim);
  }

  bool accept(Draft draft, const FoldedRange& claim) {
    draft.is_claim = true;
    for (const Parallel& piece : draft.pieces) draft.bits += evidence_.of(piece).bits;
    clip_drafts(claim);
    found_.push_back(std::move(draft));
    return true;
  }

  // Takes the claim out of the drafts. What reaches over its ends stays only if it proves to be a quotation by itself.
  void clip_drafts(const FoldedRange& claim) {
    for (const Draft& draft : drafts_.take(claim.first, claim.last)) {
      for (const Parallel& piece : draft.pieces) {
        for (const FoldedRange& range :
             {FoldedRange{0, claim.first}, FoldedRange{claim.last, commentary_.size()}}) {
          const Parallel rest = part_of(piece, range.first, range.last);
          if (rest.is_empty() || !budget_.spend(rest.commentary_end - rest.commentary)) continue;
          const FramedParallel framed = ends_.frame(rest);
          std::vector<FoldedRange> places;
          if (framed.parallel.commentary < range.first || framed.parallel.commentary_end > range.last ||
              !judge_.is_quotation(framed, places))
            continue;
          Draft left;
          left.pieces.push_back(framed.parallel);
          if (framed.parallel.is_exact()) {
            left.pieces[0] = parallel_of({framed.parallel.commentary, places[0].first,
                                          framed.parallel.commentary_end - framed.parallel.commentary});
            left.other_occurrences.assign(places.begin() + 1, places.end());
          }
          left.bits = evidence_.of(left.pieces[0]).bits;
          drafts_.add(std::move(left));
        }
      }
    }
  }

  // Whether a claim, one of the first that were found, has taken the draft's words since it was cut.
  bool touches_found(const Draft& draft, size_t claims) const {
    const auto end = found_.begin() + static_cast<std::ptrdiff_t>(claims);
    const auto claim = std::partition_point(
        found_.begin(), end, [&](const Draft& each) { return each.commentary_end() <= draft.commentary(); });
    return claim != end && claim->commentary() < draft.commentary_end();
  }

  DraftPlaces drafts_;  // those that touch no claim judged so far
  std::vector<Draft> found_;
  const WholeText& source_;
  const WholeText& commentary_;
  const EvidenceTable& evidence_;
  const Ends& ends_;
  const Judge& judge_;
  ClaimWeight weight_;
  std::vector<std::string_view> names_;
  Occurrences occurrences_;
  CoverFinder covers_;
  const std::vector<MarkedRegion>& regions_;
  Budget& budget_;
};

}  // namespace

std::vector<Draft> judge_claims(std::vector<Draft> drafts, const ClaimTables& tables,
                                const std::vector<MarkedRegion>& regions, Budget& budget) {
  if (regions.empty()) return drafts;
  return ClaimJudge(std::move(drafts), tables, regions, budget).run();
}

}  // namespace duidu
