// The other hypothesis about a commentary: it follows no order, and every paragraph stands for itself. Places that many
// paragraphs want are worth less to each of them. Refers to what it is given.
#pragma once

#include <vector>

#include "align/reading_order.h"

namespace duidu {

class FreeOrder {
 public:
  FreeOrder(const OrderInput& input, const TopicSettings& settings);

  double log_likelihood() const;

  // Of each cell of the likelihoods, in their order: how likely its paragraph is about its place.
  std::vector<float> shares() const;

 private:
  double linked_chance() const { return (1 - settings_.digress) / rows_.place_count(); }
  double row_sum(uint32_t paragraph) const;

  const OrderInput& input_;
  const Likelihoods& rows_;
  const TopicSettings& settings_;
};

}  // namespace duidu
