// Recognises a turn that only repeats what its speaker has said before (a re-quotation), word by word or
// slightly edited. Remembers hashes of short runs of characters; bounded. Never fails.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace duidu {

class Repeats {
 public:
  // Whether at least three fifths of `text`'s runs were heard from `speaker` already; from anybody if it is
  // empty. Texts too short to say ("对。") are not.
  bool has_heard(std::string_view speaker, std::string_view text) const;

  void remember(std::string_view speaker, std::string_view text);

 private:
  std::unordered_set<uint64_t> heard_;  // each run twice: as said by anybody, and as said by its speaker
};

}  // namespace duidu
