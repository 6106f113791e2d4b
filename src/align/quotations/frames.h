// Where the commentator says that a quotation begins or ends: quotation marks, paragraphs of their own, "he said:",
// an ellipsis. Refers to the text and the regions it was made of.
#pragma once

#include <cstdint>
#include <vector>

#include "align/text/quotation_marks.h"
#include "align/text/whole_text.h"

namespace duidu {

enum class Edge : uint8_t { kNone, kPunctuation, kSentence, kParagraph, kLeadIn, kEllipsis, kMark };

class Frames {
 public:
  Frames(const WholeText& commentary, const std::vector<MarkedRegion>& regions);

  // What stands before the folded code point at `index`, the strongest that does. Those asked for again soon are looked for once.
  Edge opening_at(uint32_t index) const;
  Edge closing_at(uint32_t index) const;

  // Whether a quotation could begin near `first` and end near `last` by what stands there.
  bool is_framable(uint32_t first, uint32_t last) const;

  // Whether one of the lines that mail repeats, marked with ">", begins at an index of [first, last].
  bool has_mail_line_between(uint32_t first, uint32_t last) const;

  // Whether somebody is named as saying what follows.
  bool has_lead_in(uint32_t index) const;

  // Marks open or close at an index of [first, last].
  bool has_mark_between(uint32_t first, uint32_t last) const;

  // A paragraph with words lies within [first, last) from end to end.
  bool has_paragraph_between(uint32_t first, uint32_t last) const;

  const std::vector<MarkedRegion>& titles() const { return titles_; }

 private:
  static constexpr uint8_t kUnknown = 0xF;
  static constexpr uint32_t kKept = 512;

  // What was looked for at an index: an Edge, or kUnknown.
  struct Edges {
    uint32_t index = 0;
    uint8_t opening = kUnknown, closing = kUnknown;
  };
  Edges& edges_at(uint32_t index) const;

  Edge look_for_opening(uint32_t index) const;
  Edge look_for_closing(uint32_t index) const;

  const WholeText& commentary_;
  mutable std::vector<Edges> edges_;  // by the lowest bits of the index
  std::vector<uint32_t> mail_lines_;  // where they begin, behind the signs
  std::vector<MarkedRegion> titles_;
  std::vector<MarkedRegion> by_first_;  // marks, no titles
  std::vector<MarkedRegion> by_last_;   // closed ones
};

}  // namespace duidu
