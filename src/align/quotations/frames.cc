#include "align/quotations/frames.h"

#include <algorithm>

#include "align/quotations/lead_in.h"
#include "align/text/labels.h"
#include "base/sorting.h"
#include "text/unicode.h"

namespace duidu {
namespace {

bool begins_before(const MarkedRegion& region, uint32_t index) { return region.first < index; }
bool ends_before(const MarkedRegion& region, uint32_t index) { return region.last < index; }

bool is_one_of(const std::vector<uint32_t>& indices, uint32_t index) {
  return !indices.empty() && std::binary_search(indices.begin(), indices.end(), index);
}

// The indices of the first words of lines that begin with one or several ">".
std::vector<uint32_t> mail_lines_of(const WholeText& text) {
  std::vector<uint32_t> lines;
  for (uint32_t paragraph = 0; paragraph < text.paragraphs().size(); ++paragraph) {
    const std::string_view line = text.paragraphs()[paragraph].text;
    const size_t words = line.find_first_not_of("> \t");
    if (words == line.npos || line.find('>') > words) continue;
    const uint32_t index = text.index_at(paragraph, static_cast<uint32_t>(words));
    if (index < text.size() && text.range(index, index + 1).start == words) lines.push_back(index);
  }
  return lines;
}

}  // namespace

std::vector<MarkedRegion> find_frames(const WholeText& commentary, std::span<const std::string_view> names) {
  constexpr uint32_t kHan = 8, kWords = 5;
  std::vector<MarkedRegion> regions = find_marked_regions(commentary, names);
  std::erase_if(regions, [&](const MarkedRegion& region) {
    const uint32_t least = is_ideographic(commentary.folded()[region.first]) ? kHan : kWords;
    if (region.mark != U'\'' || words_between(commentary, region.first, region.last) >= least) return false;
    const Range at = commentary.range(region.first, region.last);
    return !ends_with_lead_in(commentary.paragraphs()[at.first].text.substr(0, at.start), Saying::kAny);
  });
  return regions;
}

Frames::Frames(const WholeText& commentary, const std::vector<MarkedRegion>& regions,
               std::span<const std::string_view> names)
    : commentary_(commentary), edges_(kKept), mail_lines_(mail_lines_of(commentary)) {
  for (uint32_t i = 0; i < commentary.paragraphs().size(); ++i) {
    const Paragraph& paragraph = commentary.paragraphs()[i];
    if (!paragraph.is_quote && paragraph.ordinal.empty()) continue;
    const WordEnds ends = word_ends(paragraph.text, names);
    for (size_t k = 1; k < ends.begins.size(); ++k)
      behind_labels_.push_back(commentary.index_at(i, ends.begins[k]));
    for (size_t k = ends.ends.size() - 1; k > 0; --k)
      before_attributions_.push_back(commentary.index_at(i, ends.ends[k]));
  }
  for (const MarkedRegion& region : regions) {
    (region.is_title ? titles_ : by_first_).push_back(region);
    if (region.is_closed && !region.is_title) by_last_.push_back(region);
  }
  sort_values(by_last_, [](const MarkedRegion& a, const MarkedRegion& b) { return a.last < b.last; });
}

bool Frames::has_lead_in(uint32_t index) const {
  if (index >= commentary_.size()) return false;
  const Range at = commentary_.range(index, index + 1);
  return ends_with_lead_in(commentary_.paragraphs()[at.first].text.substr(0, at.start));
}

bool Frames::has_mail_line_between(uint32_t first, uint32_t last) const {
  const auto line = std::lower_bound(mail_lines_.begin(), mail_lines_.end(), first);
  return line != mail_lines_.end() && *line <= last;
}

Edge Frames::look_for_opening(uint32_t index) const {
  const auto mark = std::lower_bound(by_first_.begin(), by_first_.end(), index, begins_before);
  if (mark != by_first_.end() && mark->first == index) return Edge::kMark;
  const Seam seam = commentary_.seam(index);
  if (seam.has_ellipsis || (seam.has_bracket && commentary_.omission_before(index) > 0))
    return Edge::kEllipsis;
  if (seam.has_punctuation && has_lead_in(index)) return Edge::kLeadIn;
  if (is_one_of(behind_labels_, index)) return Edge::kLeadIn;
  if (commentary_.is_paragraph_seam(index)) return Edge::kParagraph;
  if (seam.ends_sentence) return Edge::kSentence;
  return seam.has_punctuation ? Edge::kPunctuation : Edge::kNone;
}

Edge Frames::look_for_closing(uint32_t index) const {
  const auto mark = std::lower_bound(by_last_.begin(), by_last_.end(), index, ends_before);
  if (mark != by_last_.end() && mark->last == index) return Edge::kMark;
  const Seam seam = commentary_.seam(index);
  if (seam.has_ellipsis || (seam.has_bracket && commentary_.omission_at(index) > 0)) return Edge::kEllipsis;
  if (is_one_of(before_attributions_, index)) return Edge::kMark;
  if (commentary_.is_paragraph_seam(index)) return Edge::kParagraph;
  if (seam.ends_sentence) return Edge::kSentence;
  return seam.has_punctuation ? Edge::kPunctuation : Edge::kNone;
}

Frames::Edges& Frames::edges_at(uint32_t index) const {
  Edges& edges = edges_[index % kKept];
  if (edges.index != index) edges = {index, kUnknown, kUnknown};
  return edges;
}

Edge Frames::opening_at(uint32_t index) const {
  // Only a blank may stand behind a label.
  if (!commentary_.may_hold_marks(index) && !is_one_of(behind_labels_, index)) return Edge::kNone;
  uint8_t& known = edges_at(index).opening;
  if (known == kUnknown) known = static_cast<uint8_t>(look_for_opening(index));
  return static_cast<Edge>(known);
}

Edge Frames::closing_at(uint32_t index) const {
  if (!commentary_.may_hold_marks(index) && !is_one_of(before_attributions_, index)) return Edge::kNone;
  uint8_t& known = edges_at(index).closing;
  if (known == kUnknown) known = static_cast<uint8_t>(look_for_closing(index));
  return static_cast<Edge>(known);
}

bool Frames::is_framable(uint32_t first, uint32_t last) const {
  // How far a match may extend over an edge, and how far it may stop short of it.
  constexpr uint32_t kInside = 4, kOutside = 2;
  const uint32_t inside = last - std::min(last, kInside);
  if (!commentary_.may_hold_marks(inside, last + kOutside)) return false;
  const auto near_end = [&](uint32_t i) { return closing_at(i) >= Edge::kSentence; };
  const auto near_begin = [&](uint32_t i) { return opening_at(i) >= Edge::kParagraph; };
  const auto any = [&](uint32_t from, uint32_t to, auto test) {
    for (uint32_t i = from; i <= std::min(to, commentary_.size()); ++i) {
      if (test(i)) return true;
    }
    return false;
  };
  return any(inside, last + kOutside, near_end) &&
         any(first - std::min(first, kOutside), first + kInside, near_begin);
}

bool Frames::has_mark_between(uint32_t first, uint32_t last) const {
  const auto opening = std::lower_bound(by_first_.begin(), by_first_.end(), first, begins_before);
  if (opening != by_first_.end() && opening->first <= last) return true;
  const auto closing = std::lower_bound(by_last_.begin(), by_last_.end(), first, ends_before);
  return closing != by_last_.end() && closing->last <= last;
}

bool Frames::is_within_marks(uint32_t first, uint32_t last) const {
  constexpr int kMostNested = 8;
  auto region = std::upper_bound(by_first_.begin(), by_first_.end(), first,
                                 [](uint32_t index, const MarkedRegion& r) { return index < r.first; });
  for (int i = 0; i < kMostNested && region != by_first_.begin(); ++i) {
    --region;
    if (region->last >= last) return true;
  }
  return false;
}

bool Frames::has_paragraph_between(uint32_t first, uint32_t last) const {
  if (first >= last) return false;
  const uint32_t paragraph = commentary_.paragraph_of(first);
  const uint32_t begin = commentary_.is_paragraph_seam(first) ? first : commentary_.paragraph_end(paragraph);
  if (begin >= last) return false;
  return commentary_.paragraph_end(commentary_.paragraph_of(begin)) <= last;
}

}  // namespace duidu
