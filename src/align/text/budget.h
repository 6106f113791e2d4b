// How much work a run may still do, and whether it was cancelled. Work is counted in steps (a seed looked up,
// a code point compared), so that a run that exceeds its budget ends at the same point on every machine.
// Refers to the options it was given, which must outlive it.
#pragma once

#include <cstdint>

#include "align/types.h"

namespace duidu {

class Budget {
 public:
  explicit Budget(const AlignOptions& options) : options_(options), steps_left_(options.max_steps) {}

  // Counts the steps and returns whether the work may go on; once false, always false.
  bool spend(uint64_t steps) {
    if (is_spent_) return false;
    since_asked_ += steps;
    is_spent_ = steps > steps_left_ || (since_asked_ >= kStepsBetweenQuestions && is_cancelled());
    steps_left_ -= is_spent_ ? 0 : steps;
    return !is_spent_;
  }

  bool is_spent() const { return is_spent_; }

 private:
  static constexpr uint64_t kStepsBetweenQuestions = 1 << 16;

  bool is_cancelled() {
    since_asked_ = 0;
    return options_.is_cancelled && options_.is_cancelled();
  }

  const AlignOptions& options_;
  uint64_t steps_left_;
  uint64_t since_asked_ = kStepsBetweenQuestions;  // the first step asks for cancellation
  bool is_spent_ = false;
};

}  // namespace duidu
