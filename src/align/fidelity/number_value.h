// What a number is worth, however it is written: "30", "三十", "thirty-five", "1.2 亿", "百分之三十". Pure.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "align/fidelity/tokens.h"

namespace duidu {

// Tokens from the first on that write one number; 0 if the first is none.
size_t number_length(std::span<const Token> tokens);

// Whether a number of several tokens may begin here: not at a multiplier such as 万 (万一, 千万), which is hardly ever one.
bool begins_number(std::span<const Token> tokens);

// A form in which equal values are equal, such as "30", "120000000", "30%". What cannot be computed (too many
// figures, 五六十, "nineteen ninety") is given as it stands.
std::u32string number_value(std::span<const Token> number);

}  // namespace duidu
