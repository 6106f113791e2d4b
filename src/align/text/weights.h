// The length that a unit of text counts for wherever Chinese and English lengths are compared: eight Han
// characters are as long as five words.
#pragma once

#include <cstdint>

namespace duidu {

inline constexpr uint32_t kHanLength = 5, kWordLength = 8, kLetterLength = 3;

}  // namespace duidu
