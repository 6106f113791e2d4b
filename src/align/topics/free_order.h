// The other hypothesis about a commentary: it follows no order, and every paragraph stands for itself. Places that many
// paragraphs want are worth less to each of them. Refers to what it is given.
#pragma once

#include <span>

#include "align/topics/reading_order.h"

namespace duidu {

class FreeOrder {
 public:
  FreeOrder(const OrderInput& input, const TopicSettings& settings);

  // Of one paragraph, with its row.
  double log_likelihood(uint32_t paragraph, std::span<const Candidate> row) const;

  // Adds the shares of all rows.
  void show(ReadingOrder& order) const;

 private:
  double linked_chance() const { return (1 - settings_.digress) / rows_.place_count(); }
  double row_sum(std::span<const Candidate> row) const;

  const OrderInput& input_;
  const Likelihoods& rows_;
  const TopicSettings& settings_;
};

}  // namespace duidu
