#include "align/quotations/judge.h"

#include <algorithm>
#include <string_view>

#include "align/quotations/parameters.h"

namespace duidu {

Judge::Judge(const WholeText& source, const WholeText& commentary, const SeedIndex& seeds,
             const EvidenceTable& evidence, const Frames& frames)
    : source_(source), commentary_(commentary), seeds_(seeds), evidence_(evidence), frames_(frames) {}

bool Judge::is_framed(const FramedParallel& framed) {
  if (framed.opening < Edge::kParagraph) return false;
  if (framed.closing >= Edge::kParagraph) return true;
  return framed.opening >= Edge::kLeadIn && framed.closing == Edge::kSentence;
}

// Whether the parallel is a whole line of the source that a mail program quoted behind its sign.
bool Judge::repeats_line(const FramedParallel& framed) const {
  if (framed.opening < Edge::kParagraph || framed.closing < Edge::kParagraph) return false;
  const Parallel& parallel = framed.parallel;
  if (!source_.is_paragraph_seam(parallel.source) || !source_.is_paragraph_seam(parallel.source_end))
    return false;
  return frames_.has_mail_line_between(parallel.commentary, parallel.commentary);
}

// The evidence without that of titles: a title that both sides name is no quotation and supports none.
Evidence Judge::evidence_outside_titles(const Parallel& parallel) const {
  Evidence found = evidence_.of(parallel);
  const std::vector<MarkedRegion>& titles = frames_.titles();
  auto title = std::lower_bound(titles.begin(), titles.end(), parallel.commentary,
                                [](const MarkedRegion& r, uint32_t first) { return r.last <= first; });
  for (; title != titles.end() && title->first < parallel.commentary_end; ++title) {
    const Evidence inside = evidence_.between(std::max(title->first, parallel.commentary),
                                              std::min(title->last, parallel.commentary_end));
    found.length -= std::min(found.length, inside.length);
    found.bits -= std::min(found.bits, inside.bits);
  }
  return found;
}

bool Judge::find_occurrences(const Parallel& parallel, std::vector<FoldedRange>& occurrences) const {
  const uint32_t first = parallel.commentary, last = parallel.commentary_end;
  uint32_t rarest = 0, offset_of_rarest = 0, fewest = UINT32_MAX;
  for (SeedReader reader(commentary_, first, seeds_.shape()); reader.index() < last; reader.step()) {
    const uint32_t index = reader.index();
    const Seed seed = reader.seed();
    if (seed.length == 0 || index + seed.length > last) continue;
    const uint32_t count = seeds_.count_occurrences(seed.hash, kParameters.max_occurrences);
    // A seed that begins at a word in the commentary may begin inside a word of the source and then has no
    // occurrence.
    if (count == 0 || count >= fewest) continue;
    rarest = seed.hash;
    offset_of_rarest = index - first;
    fewest = count;
    if (fewest == 1) break;
  }
  occurrences.clear();
  if (fewest != UINT32_MAX && fewest > kParameters.max_occurrences) return false;
  const std::u16string_view words = std::u16string_view(commentary_.folded()).substr(first, last - first);
  const auto look_at = [&](uint32_t index) {
    if (index < offset_of_rarest) return;
    const uint32_t begin = index - offset_of_rarest;
    const auto end = static_cast<uint32_t>(begin + words.size());
    const bool same = std::u16string_view(source_.folded()).substr(begin, words.size()) == words;
    const bool is_own = begin == parallel.source;
    if (same && (is_own || (source_.is_boundary(begin) && source_.is_boundary(end))))
      occurrences.push_back({begin, end});
  };
  if (fewest != UINT32_MAX) seeds_.for_each_occurrence(rarest, look_at);
  const FoldedRange own{parallel.source, parallel.source_end};
  if (std::find(occurrences.begin(), occurrences.end(), own) == occurrences.end())
    occurrences.insert(occurrences.begin(), own);
  return true;
}

bool Judge::is_edited_quotation(const FramedParallel& framed) const {
  const Evidence found = evidence_outside_titles(framed.parallel);
  if (similarity_of(framed.parallel) < kParameters.min_similarity) return false;
  if (is_framed(framed)) {
    return found.length >= kParameters.near_framed_length && found.bits >= kParameters.near_framed_bits;
  }
  return found.length >= kParameters.near_alone_length &&
         found.bits >= kParameters.near_alone_bits + 2 * evidence_.cost_of_edits(framed.parallel);
}

bool Judge::is_quotation(const FramedParallel& framed, std::vector<FoldedRange>& occurrences) const {
  const Parallel& parallel = framed.parallel;
  if (parallel.is_empty()) return false;
  if (!parallel.is_exact()) {
    occurrences = {FoldedRange{parallel.source, parallel.source_end}};
    return is_edited_quotation(framed);
  }
  const Evidence found = evidence_outside_titles(parallel);
  uint32_t length = kParameters.alone_length, bits = kParameters.alone_bits;
  if (is_framed(framed)) length = kParameters.framed_length, bits = kParameters.framed_bits;
  if (repeats_line(framed)) length = kParameters.line_length, bits = kParameters.line_bits;
  if (found.length < length || found.bits < bits) return false;
  if (!find_occurrences(parallel, occurrences)) return false;
  const auto factor =
      static_cast<uint32_t>(std::min<size_t>(occurrences.size(), kParameters.max_occurrence_factor));
  return found.length >= factor * length;
}

bool Judge::is_piece_beside_ellipsis(const FramedParallel& framed,
                                     std::vector<FoldedRange>& occurrences) const {
  const Parallel& parallel = framed.parallel;
  if (parallel.is_empty() || !parallel.is_exact()) return false;
  if (framed.opening != Edge::kEllipsis && framed.closing != Edge::kEllipsis) return false;
  const Evidence found = evidence_.of(parallel);
  if (found.length < kParameters.framed_length || found.bits < kParameters.framed_bits) return false;
  return find_occurrences(parallel, occurrences);
}

}  // namespace duidu
