// What stands in a block quotation beside the quoted words: a label before them (原文：, [00:12:30], VERSE 3., a speaker's
// name) and an attribution behind them (——何师傅, (p. 12), ①). Nothing here looks at the interview; whether a label is one of
// the quoted words after all is for the caller to see. Pure functions; nothing fails.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace duidu {

// Bytes of a block's text at which the quoted words may begin or end, the widest first: always the first begin is 0 and the
// first end is the text's size.
struct WordEnds {
  std::vector<uint32_t> begins;
  std::vector<uint32_t> ends;
  // Whether the label or the attribution says whose words they are, or where they stand.
  bool is_attributed = false;
};

// Labels stand in any number before the words, attributions behind them. `names` are the speakers of the interview.
WordEnds word_ends(std::string_view text, std::span<const std::string_view> names);

}  // namespace duidu
