// The rows of a few paragraphs one after the other, and how likely each place is from its words and from how far the commentary
// has come: what the passes of the reading order go over, a block at a time. Refers to what it is given.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "align/topics/reading_order.h"

namespace duidu {

class OrderRows {
 public:
  OrderRows(const OrderInput& input, const TopicSettings& settings);

  uint32_t text_count() const { return static_cast<uint32_t>(text_begin_.size()) - 1; }

  // Makes the rows of these paragraphs those at hand.
  void load(uint32_t first, uint32_t end);

  size_t cell_count() const { return cells_.size(); }
  // Of a paragraph at hand: its first cell, and its row.
  uint32_t first_of(uint32_t paragraph) const { return begin_[paragraph - first_]; }
  std::span<const Candidate> row(uint32_t paragraph) const {
    return {cells_.data() + first_of(paragraph), cells_.data() + first_of(paragraph + 1)};
  }
  // Of each cell: the likelihood of the paragraph's words times the chance that somebody who is that far in the commentary is
  // that far in the source.
  const float* emission() const { return emission_.data(); }

 private:
  void fill_emission(uint32_t paragraph);

  const Likelihoods& likelihoods_;
  double slope_, fall_;               // fall: e^-slope
  std::vector<uint32_t> text_begin_;  // paragraphs that begin a text, and one behind the last
  std::vector<double> rise_;          // e^(slope * how far a place is in the source)
  uint32_t first_ = 0;                // paragraph at hand
  std::vector<Candidate> cells_;
  std::vector<float> emission_;
  std::vector<uint32_t> begin_;  // of each row at hand, and behind the last
};

}  // namespace duidu
