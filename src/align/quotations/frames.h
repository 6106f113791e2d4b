// Where the writer shows that a quotation begins or ends: by quotation marks, a paragraph of its own, "he
// said:", an ellipsis. Refers to the text and the regions it was made from. Caches edges and is therefore not
// thread-safe.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "align/text/quotation_marks.h"
#include "align/text/whole_text.h"

namespace duidu {

enum class Edge : uint8_t { kNone, kPunctuation, kSentence, kParagraph, kLeadIn, kEllipsis, kMark };

// The regions of find_marked_regions without those of which it is uncertain whether anybody is quoted: few words between two
// apostrophes, which no words before them announce.
std::vector<MarkedRegion> find_frames(const WholeText& commentary,
                                      std::span<const std::string_view> names = {});

class Frames {
 public:
  // `names` are those of the interview's speakers, which label block quotes and list items.
  Frames(const WholeText& commentary, const std::vector<MarkedRegion>& regions,
         std::span<const std::string_view> names = {});

  // The strongest edge before the folded code point at `index`, for a quotation that begins or ends there.
  Edge opening_at(uint32_t index) const;
  Edge closing_at(uint32_t index) const;

  // Whether a quotation could begin near `first` and end near `last`, judging by the edges there.
  bool is_framable(uint32_t first, uint32_t last) const;

  // Whether a line quoted by a mail program, with ">" before it, begins at an index of [first, last].
  bool has_mail_line_between(uint32_t first, uint32_t last) const;

  // Whether words before `index` announce that somebody is quoted.
  bool has_lead_in(uint32_t index) const;

  // Whether a quotation mark opens or closes at an index of [first, last].
  bool has_mark_between(uint32_t first, uint32_t last) const;

  // Whether one pair of quotation marks, or a block quote, has [first, last) within it.
  bool is_within_marks(uint32_t first, uint32_t last) const;

  // Whether a whole paragraph with words lies within [first, last).
  bool has_paragraph_between(uint32_t first, uint32_t last) const;

  const std::vector<MarkedRegion>& titles() const { return titles_; }

 private:
  static constexpr uint8_t kUnknown = 0xF;
  static constexpr uint32_t kKept = 512;

  // The cached edges of an index, as values of Edge or kUnknown.
  struct Edges {
    uint32_t index = 0;
    uint8_t opening = kUnknown, closing = kUnknown;
  };
  Edges& edges_at(uint32_t index) const;

  Edge look_for_opening(uint32_t index) const;
  Edge look_for_closing(uint32_t index) const;

  const WholeText& commentary_;
  mutable std::vector<Edges> edges_;  // a cache addressed by the lowest bits of the index
  std::vector<uint32_t> mail_lines_;  // indices of the first words of such lines, ascending
  // Indices behind the labels and before the attributions of block quotes and list items, ascending.
  std::vector<uint32_t> behind_labels_, before_attributions_;
  std::vector<MarkedRegion> titles_;
  std::vector<MarkedRegion> by_first_;  // regions but for titles, ordered by `first`
  std::vector<MarkedRegion> by_last_;   // closed regions but for titles, ordered by `last`
};

}  // namespace duidu
