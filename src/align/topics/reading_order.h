// Finds the place of the source that each commentary paragraph is about, from the likelihoods of single
// paragraphs and from the order in which a commentary follows its source. The model is a hidden Markov model
// whose states are the places; each place also has a state "about nothing here" that remembers it. The moves
// between places are re-estimated for each document by expectation maximisation (L. R. Rabiner, "A tutorial
// on hidden Markov models", 1989). A second hypothesis has no order; the likelier of the two is used.
// Deterministic: doubles are combined in a fixed order by basic operations only, so that every machine gives
// the same result. A spent budget ends the estimation early.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "align/topics/likelihoods.h"

namespace duidu {

// How likely the form of a paragraph makes it that the discussion moves to another place.
enum class Step : uint8_t { kGoesOn, kOpens, kAnswers, kLedIn, kBegins };
inline constexpr size_t kStepCount = 4;  // kBegins, the first paragraph of a text, has no moves

struct OrderInput {
  const Likelihoods& likelihoods;
  std::vector<Step> steps;        // one for each paragraph
  std::vector<double> unrelated;  // for each paragraph, the likelihood that it is about nothing in the source
};

// The final probability of a place for a paragraph.
struct PlaceShare {
  uint32_t place = 0;
  // Probability that the paragraph is about the place; a paragraph's shares sum to at most 1.
  float share = 0;
  // `share`, plus the probability of a digression from the place.
  float position = 0;
};

class ReadingOrder {
 public:
  ReadingOrder(uint32_t paragraph_count, bool keeps_rows)
      : best_(paragraph_count), rows_(keeps_rows ? paragraph_count : 0) {}

  // Adds a place of a paragraph; its places must come in ascending order.
  void add(uint32_t paragraph, const PlaceShare& known) {
    if (known.share > best_[paragraph].share) best_[paragraph] = known;
    if (!rows_.empty()) rows_[paragraph].push_back(known);
  }

  // The likeliest place of the paragraph; of several, the first.
  const PlaceShare& best(uint32_t paragraph) const { return best_[paragraph]; }

  // All places of the paragraph's row, ascending, if rows are kept.
  std::span<const PlaceShare> row(uint32_t paragraph) const { return rows_[paragraph]; }

 private:
  std::vector<PlaceShare> best_;
  std::vector<std::vector<PlaceShare>> rows_;
};

ReadingOrder find_reading_order(const OrderInput& input, bool keeps_rows, const TopicSettings& settings,
                                Budget& budget);

}  // namespace duidu
