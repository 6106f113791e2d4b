// Which place of the source each commentary paragraph is about, told from the likelihoods of single paragraphs and
// from the order in which commentary walks through its source. A hidden Markov model: the state is the place, the
// moves between places are re-estimated for each document by expectation and maximisation (Rabiner 1989); beside
// every place stands a state "about nothing here" that remembers it. A second hypothesis has no order at all; the
// likelier of the two is taken. Arithmetic on doubles in a fixed order with basic operations only, so the result is
// the same everywhere.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "align/topics/likelihoods.h"

namespace duidu {

// What the form of a paragraph says about whether it moves on.
enum class Step : uint8_t { kGoesOn, kOpens, kAnswers, kLedIn, kBegins };
inline constexpr size_t kStepCount = 4;  // kBegins, the first paragraph of a text, comes from nowhere

struct OrderInput {
  const Likelihoods& likelihoods;
  std::vector<Step> steps;        // one for each paragraph
  std::vector<double> unrelated;  // likelihood of being about nothing in the source, one for each paragraph
};

// What is known of a paragraph and a place in the end.
struct PlaceShare {
  uint32_t place = 0;
  float share = 0;  // of the probability; with that of `unrelated` those of a paragraph sum to at most 1
  float position =
      0;  // with the chance that the commentary stands at the place while it speaks of something else
};

class ReadingOrder {
 public:
  ReadingOrder(uint32_t paragraph_count, bool keeps_rows)
      : best_(paragraph_count), rows_(keeps_rows ? paragraph_count : 0) {}

  // Places of a paragraph come in ascending order.
  void add(uint32_t paragraph, const PlaceShare& known) {
    if (known.share > best_[paragraph].share) best_[paragraph] = known;
    if (!rows_.empty()) rows_[paragraph].push_back(known);
  }

  // The likeliest place of the paragraph, the first if several are.
  const PlaceShare& best(uint32_t paragraph) const { return best_[paragraph]; }

  // All places of its row, ascending, if rows were to be kept.
  std::span<const PlaceShare> row(uint32_t paragraph) const { return rows_[paragraph]; }

 private:
  std::vector<PlaceShare> best_;
  std::vector<std::vector<PlaceShare>> rows_;
};

ReadingOrder find_reading_order(const OrderInput& input, bool keeps_rows, const TopicSettings& settings,
                                Budget& budget);

}  // namespace duidu
