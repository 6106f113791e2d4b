#include "align/topics/order_rows.h"

#include <algorithm>

#include "align/text/steady_math.h"

namespace duidu {

OrderRows::OrderRows(const OrderInput& input, const TopicSettings& settings)
    : likelihoods_(input.likelihoods), slope_(settings.diagonal), fall_(steady_exp(-slope_)) {
  for (uint32_t paragraph = 0; paragraph < likelihoods_.paragraph_count(); ++paragraph) {
    if (paragraph == 0 || input.steps[paragraph] == Step::kBegins) text_begin_.push_back(paragraph);
  }
  text_begin_.push_back(likelihoods_.paragraph_count());
  rise_.resize(likelihoods_.place_count());
  for (uint32_t place = 0; place < likelihoods_.place_count(); ++place)
    rise_[place] = steady_exp(slope_ * (place + 0.5) / likelihoods_.place_count());
}

void OrderRows::load(uint32_t first, uint32_t end) {
  first_ = first;
  cells_.clear();
  emission_.clear();
  begin_.assign(1, 0);
  for (uint32_t paragraph = first; paragraph < end; ++paragraph) {
    likelihoods_.append_row(paragraph, cells_);
    begin_.push_back(static_cast<uint32_t>(cells_.size()));
    emission_.resize(cells_.size());
    fill_emission(paragraph);
  }
}

void OrderRows::fill_emission(uint32_t paragraph) {
  const auto last = std::upper_bound(text_begin_.begin(), text_begin_.end(), paragraph);
  const double along = (paragraph - last[-1] + 0.5) / (last[0] - last[-1]);
  const double here = steady_exp(slope_ * along);
  const double mean = (2 - 1 / here - here * fall_) / slope_;
  // Factors of e^(-slope * distance) before and behind the expected place.
  const double before = 1 / (here * mean), behind = here / mean;
  const double* rises = rise_.data();
  float* emission = emission_.data() + first_of(paragraph);
  for (const Candidate& cell : row(paragraph)) {
    const double rise = rises[cell.place];
    *emission++ = static_cast<float>(cell.likelihood * (rise < here ? before * rise : behind / rise));
  }
}

}  // namespace duidu
