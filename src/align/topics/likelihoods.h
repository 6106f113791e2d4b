// How well each place of the source fits each commentary paragraph, by what stands in the two alone: words in common,
// numbers, quotations. One row for each paragraph; of a long source a row holds the best places only, those of the
// neighbouring paragraphs included. Few of these are kept, and a row is put together whenever it is asked for.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "align/text/budget.h"
#include "align/topics/cues.h"
#include "align/topics/settings.h"
#include "align/topics/term_index.h"

namespace duidu {

// How many times likelier than a place with which nothing is shared; >= 1.
struct Candidate {
  uint32_t place = 0;
  float likelihood = 1;
};

// Places [first, last] that a paragraph quotes, and whether the whole paragraph is the quotation.
struct QuotedPlaces {
  uint32_t paragraph = 0;
  uint32_t first = 0;
  uint32_t last = 0;
  bool is_whole = false;
};

// What is known of the paragraphs besides their terms.
struct ParagraphCues {
  std::vector<LeadingNumber> numbers;  // of each
  std::vector<QuotedPlaces> quoted;    // ascending by paragraph

  std::span<const QuotedPlaces> quoted_in(uint32_t paragraph) const;
};

// The same of a place.
struct PlaceCues {
  Digits number;
  bool asks = false;  // holds a question
};

class Likelihoods {
 public:
  // Leaves the index without the terms of the paragraphs and their places.
  Likelihoods(TermIndex& index, const std::vector<PlaceCues>& places, const ParagraphCues& cues,
              const TopicSettings& settings, Budget& budget);

  uint32_t place_count() const { return static_cast<uint32_t>(prior_.size()); }
  bool is_whole() const { return is_whole_; }  // every row holds every place
  uint32_t paragraph_count() const { return paragraph_count_; }

  // Appends the row of a paragraph, ascending by place.
  void append_row(uint32_t paragraph, std::vector<Candidate>& out) const;

 private:
  std::span<const Candidate> best_of(uint32_t paragraph) const;
  void append_short_row(uint32_t paragraph, std::vector<Candidate>& out) const;

  const TopicSettings& settings_;
  bool is_whole_;
  uint32_t paragraph_count_;
  std::vector<float> prior_;     // what each place is worth before anything is compared
  std::vector<float> all_;       // of whole rows
  std::vector<Candidate> best_;  // of each paragraph, the best first
  std::vector<uint32_t> best_end_;
  mutable std::vector<uint32_t> seen_in_;  // of each place: the turn that met it last
  mutable uint32_t turn_ = 0;              // rows put together
};

}  // namespace duidu
