#include "align/orphans.h"

#include <algorithm>

#include "align/lead_in.h"
#include "align/parameters.h"

namespace duidu {
namespace {

bool is_announced(const WholeText& commentary, const MarkedRegion& region, const Frames& frames) {
  if (frames.has_lead_in(region.first)) return true;
  const uint32_t paragraph = commentary.paragraph_of(region.first);
  const Paragraph& own = commentary.paragraphs()[paragraph];
  if (!own.is_quote || !commentary.is_paragraph_seam(region.first)) return false;
  return !own.speaker.empty() ||
         (paragraph > 0 && ends_with_lead_in(commentary.paragraphs()[paragraph - 1].text));
}

bool is_touched(const std::vector<Draft>& drafts, const MarkedRegion& region) {
  const auto behind = std::lower_bound(drafts.begin(), drafts.end(), region.last,
                                       [](const Draft& d, uint32_t last) { return d.commentary() < last; });
  return behind != drafts.begin() && (behind - 1)->commentary_end() > region.first;
}

}  // namespace

std::vector<Place> find_orphans(const WholeText& commentary, const std::vector<MarkedRegion>& regions,
                                const Frames& frames, const EvidenceTable& evidence,
                                const std::vector<Draft>& drafts) {
  std::vector<Place> orphans;
  for (const MarkedRegion& region : regions) {
    const bool is_inside = !orphans.empty() && region.first < orphans.back().last;
    if (is_inside || region.is_title || !region.is_closed) continue;
    if (evidence.between(region.first, region.last).length < kParameters.orphan_length) continue;
    if (is_touched(drafts, region) || !is_announced(commentary, region, frames)) continue;
    orphans.push_back({region.first, region.last});
  }
  return orphans;
}

}  // namespace duidu
