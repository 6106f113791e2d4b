#include "align/quotations/orphans.h"

#include <algorithm>
#include <span>
#include <string_view>

#include "align/quotations/lead_in.h"
#include "align/quotations/parameters.h"
#include "align/text/labels.h"

namespace duidu {
namespace {

bool is_announced(const WholeText& commentary, const MarkedRegion& region,
                  std::span<const std::string_view> names) {
  const Range words = commentary.range(region.first, region.last);
  const std::string_view text = commentary.paragraphs()[words.first].text,
                         before = text.substr(0, words.start);
  if (ends_with_lead_in(before, Saying::kAny)) return true;
  if (words.first == words.last && is_direct_speech(before, text.substr(words.start, words.end - words.start),
                                                    text.substr(words.end), names))
    return true;
  const uint32_t paragraph = commentary.paragraph_of(region.first);
  const Paragraph& own = commentary.paragraphs()[paragraph];
  if (!region.is_block) return false;
  return !own.speaker.empty() || word_ends(own.text, names).is_attributed ||
         (paragraph > 0 && ends_with_lead_in(commentary.paragraphs()[paragraph - 1].text, Saying::kAny));
}

bool is_touched(const std::vector<Draft>& drafts, const MarkedRegion& region) {
  const auto behind = std::lower_bound(drafts.begin(), drafts.end(), region.last,
                                       [](const Draft& d, uint32_t last) { return d.commentary() < last; });
  return behind != drafts.begin() && (behind - 1)->commentary_end() > region.first;
}

}  // namespace

std::vector<FoldedRange> find_orphans(const WholeText& source, const WholeText& commentary,
                                      const std::vector<MarkedRegion>& regions, const EvidenceTable& evidence,
                                      const std::vector<Draft>& drafts) {
  const std::vector<std::string_view> names = speakers_of(source);
  std::vector<FoldedRange> orphans;
  for (const MarkedRegion& region : regions) {
    const bool is_inside = !orphans.empty() && region.first < orphans.back().last;
    if (is_inside || region.is_title || !region.is_closed) continue;
    if (evidence.between(region.first, region.last).length < kParameters.orphan_length) continue;
    if (is_touched(drafts, region) || !is_announced(commentary, region, names)) continue;
    orphans.push_back({region.first, region.last});
  }
  return orphans;
}

}  // namespace duidu
