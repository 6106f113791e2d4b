// The rows of a block of paragraphs, with the probability of each place given the paragraph's words and how
// far the commentary has come. The passes of the reading order work through the blocks. Refers to what it was
// given.
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

  // Loads the rows of paragraphs [first, end); they replace those loaded before.
  void load(uint32_t first, uint32_t end);

  size_t cell_count() const { return cells_.size(); }
  // The first cell and the row of a loaded paragraph.
  uint32_t first_of(uint32_t paragraph) const { return begin_[paragraph - first_]; }
  std::span<const Candidate> row(uint32_t paragraph) const {
    return {cells_.data() + first_of(paragraph), cells_.data() + first_of(paragraph + 1)};
  }
  // For each loaded cell: the likelihood of the paragraph's words times the probability of the place, given
  // how far the paragraph is in the commentary.
  const float* emission() const { return emission_.data(); }

 private:
  void fill_emission(uint32_t paragraph);

  const Likelihoods& likelihoods_;
  double slope_, fall_;               // fall_ is e^-slope_
  std::vector<uint32_t> text_begin_;  // the first paragraph of each text, and one behind the last
  std::vector<double> rise_;          // e^(slope * position of each place in the source)
  uint32_t first_ = 0;                // the first loaded paragraph
  std::vector<Candidate> cells_;
  std::vector<float> emission_;
  std::vector<uint32_t> begin_;  // the first cell of each loaded row, and one behind the last
};

}  // namespace duidu
