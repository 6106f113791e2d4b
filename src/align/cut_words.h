// Words of the interview right outside a quotation that turn its meaning: 不 before 清楚, "if" before "we finish in May",
// 我没有说过 before whatever follows. Pure; says nothing where it is not certain.
#pragma once

#include <cstdint>
#include <string_view>

namespace duidu {

// Bytes [start, end) of the text that was searched; empty if no word was cut off.
struct CutRange {
  uint32_t start = 0;
  uint32_t end = 0;
  bool is_empty() const { return start == end; }
};

// The word at the end of `before`, the text of a paragraph before the quoted `words`.
CutRange cut_before(std::string_view before, std::string_view words);

// The word at the beginning of `behind`, the text of a paragraph behind the quoted `words`.
CutRange cut_behind(std::string_view words, std::string_view behind);

}  // namespace duidu
