// How well each place of the source fits each commentary paragraph, judged by the texts of the two alone:
// common words, numbers, quotations. There is one row for each paragraph; for a long source a row holds only
// the best places, with those of the neighbouring paragraphs. Only the best places are stored, and rows are
// built on demand.
// Owns its tables; refers to the settings. Not thread-safe, since building a row uses a scratch table.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "align/text/budget.h"
#include "align/topics/cues.h"
#include "align/topics/settings.h"
#include "align/topics/term_index.h"

namespace duidu {

// A place and how many times likelier it is than a place that shares nothing with the paragraph; >= 1.
struct Candidate {
  uint32_t place = 0;
  float likelihood = 1;
};

// Places [first, last] that a paragraph quotes, and whether the quotation is the whole paragraph.
struct QuotedPlaces {
  uint32_t paragraph = 0;
  uint32_t first = 0;
  uint32_t last = 0;
  bool is_whole = false;
};

// What is known of the commentary paragraphs besides their terms.
struct ParagraphCues {
  std::vector<LeadingNumber> numbers;  // one for each paragraph
  std::vector<QuotedPlaces> quoted;    // ascending by paragraph

  std::span<const QuotedPlaces> quoted_in(uint32_t paragraph) const;
};

// What is known of one place of the source besides its terms.
struct PlaceCues {
  Digits number;
  bool asks = false;  // has a question
};

class Likelihoods {
 public:
  // Compares all paragraphs with the source; a spent budget leaves the rest without terms. Frees the index's
  // terms and places, which are no longer needed.
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
  std::vector<float> prior_;     // the factor of each place before any comparison
  std::vector<float> all_;       // whole rows: one after the other
  std::vector<Candidate> best_;  // short rows: each paragraph's best places, best first
  std::vector<uint32_t> best_end_;
  mutable std::vector<uint32_t> seen_in_;  // for each place, the number of the last row built that has it
  mutable uint32_t turn_ = 0;              // number of rows built
};

}  // namespace duidu
