// Drafts found by the words of the commentary that they cover, without a look at all of them. Owns the drafts.
#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "align/quotations/drafts.h"

namespace duidu {

class DraftPlaces {
 public:
  DraftPlaces(std::vector<Draft> drafts, uint32_t commentary_size) : blocks_(commentary_size / kBlock + 1) {
    drafts_.reserve(drafts.size());
    for (Draft& draft : drafts) add(std::move(draft));
  }

  void add(Draft draft) {
    const auto number = static_cast<uint32_t>(drafts_.size());
    for (uint32_t block = draft.commentary() / kBlock; block <= (draft.commentary_end() - 1) / kBlock;
         ++block)
      blocks_[block].push_back(number);
    drafts_.push_back(std::move(draft));
  }

  // Whether `test` holds for any that covers some of the commentary's code points [first, last).
  template <typename Test>
  bool any_in(uint32_t first, uint32_t last, const Test& test) const {
    for (const uint32_t number : numbers_in(first, last)) {
      if (test(drafts_[number])) return true;
    }
    return false;
  }

  // Takes those out, in the order in which they were added.
  std::vector<Draft> take(uint32_t first, uint32_t last) {
    std::vector<Draft> taken;
    for (const uint32_t number : numbers_in(first, last)) {
      taken.push_back(std::move(drafts_[number]));
      drafts_[number] = {};
    }
    return taken;
  }

  // Those that were not taken out.
  std::vector<Draft> finish() {
    std::erase_if(drafts_, [](const Draft& draft) { return draft.pieces.empty(); });
    return std::move(drafts_);
  }

 private:
  static constexpr uint32_t kBlock = 256;  // code points

  std::vector<uint32_t> numbers_in(uint32_t first, uint32_t last) const {
    std::vector<uint32_t> numbers;
    for (uint32_t block = first / kBlock; block < blocks_.size() && block * kBlock < last; ++block) {
      for (const uint32_t number : blocks_[block]) {
        const Draft& draft = drafts_[number];
        if (draft.pieces.empty() || draft.commentary() >= last || draft.commentary_end() <= first) continue;
        // In its first block here, and not again in the next ones.
        if (std::max(draft.commentary(), first) / kBlock == block) numbers.push_back(number);
      }
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
  }

  std::vector<Draft> drafts_;                  // without pieces: taken out
  std::vector<std::vector<uint32_t>> blocks_;  // by block of the commentary: which drafts cover some of it
};

}  // namespace duidu
