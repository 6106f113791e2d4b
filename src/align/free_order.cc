#include "align/free_order.h"

#include "align/steady_math.h"

namespace duidu {

FreeOrder::FreeOrder(const OrderInput& input, const TopicSettings& settings)
    : input_(input), rows_(input.likelihoods), settings_(settings) {}

double FreeOrder::row_sum(uint32_t paragraph) const {
  const std::span<const Candidate> row = rows_.row(paragraph);
  double sum = rows_.place_count() - static_cast<double>(row.size());  // those not in the row share nothing
  for (const Candidate& candidate : row) sum += candidate.likelihood;
  return sum;
}

double FreeOrder::log_likelihood() const {
  double sum = 0;
  for (uint32_t paragraph = 0; paragraph < rows_.paragraph_count(); ++paragraph) {
    sum += steady_log(row_sum(paragraph) * linked_chance() + input_.unrelated[paragraph] * settings_.digress);
  }
  return sum;
}

std::vector<float> FreeOrder::shares() const {
  std::vector<double> wanted(rows_.place_count(), 0.5);
  for (uint32_t paragraph = 0; paragraph < rows_.paragraph_count(); ++paragraph) {
    const double sum = row_sum(paragraph);
    for (const Candidate& candidate : rows_.row(paragraph))
      wanted[candidate.place] += candidate.likelihood / sum;
  }
  std::vector<float> shares;
  shares.reserve(rows_.cell_count());
  for (uint32_t paragraph = 0; paragraph < rows_.paragraph_count(); ++paragraph) {
    double sum = input_.unrelated[paragraph] * settings_.digress;
    std::vector<double> values;
    for (const Candidate& candidate : rows_.row(paragraph)) {
      const double value = candidate.likelihood * linked_chance() / wanted[candidate.place];
      values.push_back(value);
      sum += value;
    }
    for (const double value : values) shares.push_back(static_cast<float>(value / sum));
  }
  return shares;
}

}  // namespace duidu
