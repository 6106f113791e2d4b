// Random prose for tests of folded text.
#pragma once

#include <cstdint>
#include <iterator>
#include <random>
#include <string>
#include <string_view>

#include "text/utf8.h"

namespace duidu::test {

// Prose of Han characters and words with punctuation between them; a few are beyond the basic plane.
inline std::string random_prose(std::mt19937& random, int pieces) {
  constexpr std::string_view kMarks[] = {" ", "，", "。", ", ", "’", "", "", "——", "\n", "-"};
  std::string text;
  for (int i = 0; i < pieces; ++i) {
    const uint32_t kind = random() % 16;
    if (kind == 0) {
      append_code_point(text, random() % 2 ? 0x20000 + random() % 5000 : 0x10400 + random() % 80);
    } else if (kind < 8) {
      append_code_point(text, 0x4E00 + random() % 300);
    } else {
      for (uint32_t letters = 1 + random() % (kind == 8 ? 90 : 12); letters > 0; --letters)
        text += static_cast<char>('a' + random() % 26);
    }
    text += kMarks[random() % std::size(kMarks)];
  }
  return text;
}

}  // namespace duidu::test
