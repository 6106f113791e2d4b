// Which encodings other than those of Unicode some bytes may be text in, by how often characters and pairs of letters are met in a
// language: uchardet's models. Pure; nothing fails.
#pragma once

#include <string_view>
#include <vector>

namespace duidu {

struct EncodingGuess {
  std::string_view label;      // of the WHATWG
  float confidence = 0;        // 0 to 1
  bool is_multi_byte = false;  // Chinese, Japanese, Korean
};

// The likeliest first. Linear in `bytes`, with a large factor: give it a sample.
std::vector<EncodingGuess> guess_encodings(std::string_view bytes);

}  // namespace duidu
