// How well each place of the source fits each commentary paragraph, by what stands in the two alone: words in common,
// numbers, quotations. One row for each paragraph; of a long source a row holds the best places only, those of the
// neighbouring paragraphs included, so that the memory stays linear.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "align/budget.h"
#include "align/term_index.h"
#include "align/topic_cues.h"
#include "align/topic_settings.h"

namespace duidu {

// How many times likelier than a place with which nothing is shared; >= 1.
struct Candidate {
  uint32_t place = 0;
  float likelihood = 1;
};

// What is known of a paragraph besides its terms.
struct ParagraphCues {
  LeadingNumber number;
  std::vector<std::pair<uint32_t, bool>> quoted;  // places, and whether the whole paragraph is the quotation
};

// What is known of a place besides its terms.
struct PlaceCues {
  std::string number;
  bool asks = false;  // holds a question
};

class Likelihoods {
 public:
  // Leaves the index without the terms of the paragraphs.
  Likelihoods(TermIndex& index, const std::vector<PlaceCues>& places, const std::vector<ParagraphCues>& cues,
              const TopicSettings& settings, Budget& budget);

  uint32_t place_count() const { return place_count_; }
  bool is_whole() const { return is_whole_; }  // every row holds every place
  uint32_t paragraph_count() const { return static_cast<uint32_t>(begin_.size()) - 1; }

  // Ascending by place.
  std::span<const Candidate> row(uint32_t paragraph) const {
    return {candidates_.data() + begin_[paragraph], candidates_.data() + begin_[paragraph + 1]};
  }
  uint32_t row_begin(uint32_t paragraph) const { return begin_[paragraph]; }
  uint32_t cell_count() const { return begin_.back(); }

 private:
  uint32_t place_count_;
  bool is_whole_;
  std::vector<uint32_t> begin_;
  std::vector<Candidate> candidates_;
};

}  // namespace duidu
