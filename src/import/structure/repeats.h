// Recognises a turn that only repeats earlier words of its speaker (a re-quotation), verbatim or slightly edited.
// Stores hashes of short runs of characters, a bounded number. Never fails.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace duidu {

class Repeats {
 public:
  // Whether at least three fifths of the runs of `text` were already said by `speaker`, or by anybody if it is empty.
  // False for texts that are too short to tell ("对。").
  bool has_heard(std::string_view speaker, std::string_view text) const;

  void remember(std::string_view speaker, std::string_view text);

 private:
  std::unordered_set<uint64_t> heard_;  // two hashes per run: for any speaker, and for its own speaker
};

}  // namespace duidu
