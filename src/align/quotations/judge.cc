#include "align/quotations/judge.h"

#include <algorithm>
#include <string_view>

#include "align/quotations/lead_in.h"
#include "align/quotations/parameters.h"

namespace duidu {
namespace {

// Whether the text is one line and no sentence; a title may be a question.
bool is_short_line(std::string_view text) {
  constexpr size_t kMostBytes = 240;
  if (text.size() > kMostBytes || text.find('\n') != text.npos) return false;
  for (const std::string_view end : {"。", "！", "…", ". ", "!", "? "}) {
    if (text.find(end) != text.npos) return false;
  }
  return !text.ends_with('.');
}

bool is_question(std::string_view text) { return text.ends_with('?') || text.ends_with("？"); }

// The offset behind a label such as "Published: ", of one or two words or up to six Han characters; 0 if the text
// has none, or if the label announces speech.
size_t behind_label(std::string_view text) {
  constexpr size_t kMostBytes = 24;
  for (const std::string_view colon : {"：", ":"}) {
    const size_t at = text.find(colon);
    if (at == text.npos || at == 0 || at > kMostBytes) continue;
    if (std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), ' ') > 1) continue;
    if (!ends_with_lead_in(text.substr(0, at + colon.size()), Saying::kAny)) return at + colon.size();
  }
  return 0;
}

}  // namespace

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

bool Judge::is_marked(const FramedParallel& framed) const {
  const Parallel& parallel = framed.parallel;
  return (framed.opening == Edge::kMark && framed.closing == Edge::kMark) ||
         frames_.is_within_marks(parallel.commentary, parallel.commentary_end) ||
         frames_.has_mail_line_between(parallel.commentary, parallel.commentary);
}

// Whether both sides have the words in a line of their own that is no sentence, at least one of them behind a
// label: the title, the date or the address of what both are about.
bool Judge::is_line_of_form(const Parallel& parallel) const {
  const uint32_t here = commentary_.paragraph_of(parallel.commentary),
                 there = source_.paragraph_of(parallel.source);
  const std::string_view words = commentary_.paragraphs()[here].text,
                         others = source_.paragraphs()[there].text;
  if (!is_short_line(words) || !is_short_line(others)) return false;
  const bool is_labelled = behind_label(words) > 0, is_labelled_there = behind_label(others) > 0;
  return is_question(words) || is_question(others) ? is_labelled && is_labelled_there
                                                   : is_labelled || is_labelled_there;
}

bool Judge::tells_by_itself(const FramedParallel& framed) const {
  if (is_marked(framed)) return true;
  const Parallel& parallel = framed.parallel;
  if (commentary_.paragraphs()[commentary_.paragraph_of(parallel.commentary)].is_heading ||
      source_.paragraphs()[source_.paragraph_of(parallel.source)].is_heading)
    return false;
  if (is_line_of_form(parallel)) return false;
  if (framed.opening == Edge::kLeadIn && framed.closing >= Edge::kSentence) return true;
  const bool needs_less = is_framed(framed) || !parallel.is_exact();
  return evidence_.information(parallel) >=
         (needs_less ? kParameters.other_information : kParameters.alone_information);
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
  if (found.length < kParameters.near_alone_length) return false;
  const uint64_t beyond = 2 * evidence_.cost_of_edits(framed.parallel);
  const bool is_han = is_ideographic(commentary_.folded()[framed.parallel.commentary]);
  return found.bits >= kParameters.near_alone_bits + beyond ||
         (!is_han && found.bits >= kParameters.near_telling_bits + beyond &&
          evidence_.information(framed.parallel) >= kParameters.alone_information);
}

bool Judge::is_quotation(const FramedParallel& framed, std::vector<FoldedRange>& occurrences) const {
  const Parallel& parallel = framed.parallel;
  if (parallel.is_empty()) return false;
  if (!parallel.is_exact()) {
    occurrences = {FoldedRange{parallel.source, parallel.source_end}};
    return is_edited_quotation(framed) && tells_by_itself(framed);
  }
  const Evidence found = evidence_outside_titles(parallel);
  uint32_t length = kParameters.alone_length, bits = kParameters.alone_bits;
  if (is_framed(framed)) length = kParameters.framed_length, bits = kParameters.framed_bits;
  if (repeats_line(framed)) length = kParameters.line_length, bits = kParameters.line_bits;
  if (found.length < length || found.bits < bits) return false;
  if (!find_occurrences(parallel, occurrences)) return false;
  const auto factor =
      static_cast<uint32_t>(std::min<size_t>(occurrences.size(), kParameters.max_occurrence_factor));
  return found.length >= factor * length && tells_by_itself(framed);
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
