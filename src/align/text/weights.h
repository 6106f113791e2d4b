// What a unit of text weighs wherever lengths of two languages are compared: eight Han characters weigh as much as five words.
#pragma once

#include <cstdint>

namespace duidu {

inline constexpr uint32_t kHanLength = 5, kWordLength = 8, kLetterLength = 3;

}  // namespace duidu
