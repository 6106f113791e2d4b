// The alternative hypothesis about a commentary: its paragraphs follow no order, and each is independent. A
// place that many paragraphs compete for is worth less to each of them. Refers to what it was given.
#pragma once

#include <span>

#include "align/topics/reading_order.h"

namespace duidu {

class FreeOrder {
 public:
  FreeOrder(const OrderInput& input, const TopicSettings& settings);

  // The log-likelihood of one paragraph, given its row.
  double log_likelihood(uint32_t paragraph, std::span<const Candidate> row) const;

  // Adds the shares of all rows to `order`.
  void show(ReadingOrder& order) const;

 private:
  double linked_chance() const { return (1 - settings_.digress) / rows_.place_count(); }
  double row_sum(std::span<const Candidate> row) const;

  const OrderInput& input_;
  const Likelihoods& rows_;
  const TopicSettings& settings_;
};

}  // namespace duidu
