#include "align/topics/free_order.h"

#include "align/text/steady_math.h"

namespace duidu {

FreeOrder::FreeOrder(const OrderInput& input, const TopicSettings& settings)
    : input_(input), rows_(input.likelihoods), settings_(settings) {}

double FreeOrder::row_sum(std::span<const Candidate> row) const {
  double sum = rows_.place_count() - static_cast<double>(row.size());  // places outside the row count 1 each
  for (const Candidate& candidate : row) sum += candidate.likelihood;
  return sum;
}

double FreeOrder::log_likelihood(uint32_t paragraph, std::span<const Candidate> row) const {
  return steady_log(row_sum(row) * linked_chance() + input_.unrelated[paragraph] * settings_.digress);
}

void FreeOrder::show(ReadingOrder& order) const {
  std::vector<double> wanted(rows_.place_count(), 0.5);
  std::vector<Candidate> row;
  std::vector<double> values;
  for (uint32_t paragraph = 0; paragraph < rows_.paragraph_count(); ++paragraph) {
    row.clear();
    rows_.append_row(paragraph, row);
    const double sum = row_sum(row);
    for (const Candidate& candidate : row) wanted[candidate.place] += candidate.likelihood / sum;
  }
  for (uint32_t paragraph = 0; paragraph < rows_.paragraph_count(); ++paragraph) {
    row.clear();
    rows_.append_row(paragraph, row);
    double sum = input_.unrelated[paragraph] * settings_.digress;
    values.clear();
    for (const Candidate& candidate : row) {
      values.push_back(candidate.likelihood * linked_chance() / wanted[candidate.place]);
      sum += values.back();
    }
    for (size_t i = 0; i < row.size(); ++i) {
      const auto share = static_cast<float>(values[i] / sum);
      order.add(paragraph, {row[i].place, share, share});
    }
  }
}

}  // namespace duidu
