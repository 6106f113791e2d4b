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

#include "align/likelihoods.h"

namespace duidu {

// What the form of a paragraph says about whether it moves on.
enum class Step : uint8_t { kGoesOn, kOpens, kAnswers, kLedIn, kBegins };
inline constexpr size_t kStepCount = 4;  // kBegins, the first paragraph of a text, comes from nowhere

struct OrderInput {
  const Likelihoods& likelihoods;
  std::vector<Step> steps;        // one for each paragraph
  std::vector<double> unrelated;  // likelihood of being about nothing in the source, one for each paragraph
};

// Of one paragraph: what the places of its row are worth; with `unrelated` they sum to at most 1.
class ReadingOrder {
 public:
  ReadingOrder(const OrderInput& input, const TopicSettings& settings, Budget& budget);

  // Shares of the probability, one for each candidate of `Likelihoods::row`.
  std::span<const float> shares(uint32_t paragraph) const {
    const uint32_t first = likelihoods_.row_begin(paragraph);
    return {shares_.data() + first, shares_.data() + likelihoods_.row_begin(paragraph + 1)};
  }
  // The same with the chance that the commentary stands at the place while it speaks of something else.
  std::span<const float> positions(uint32_t paragraph) const {
    const uint32_t first = likelihoods_.row_begin(paragraph);
    return {positions_.data() + first, positions_.data() + likelihoods_.row_begin(paragraph + 1)};
  }
  bool is_ordered() const { return is_ordered_; }

 private:
  const Likelihoods& likelihoods_;
  std::vector<float> shares_, positions_;
  bool is_ordered_ = true;
};

}  // namespace duidu
