// The value of a number, however it is written: "30", "三十", "thirty-five", "1.2 亿", "百分之三十". Pure.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "align/fidelity/tokens.h"

namespace duidu {

// How many tokens from the first on write one number; 0 if the first is no number.
size_t number_length(std::span<const Token> tokens);

// Whether a number of several tokens may begin here. A multiplier such as 万 (万一, 千万) hardly ever begins one.
bool begins_number(std::span<const Token> tokens);

// A form in which equal values are equal, such as "30", "120000000", "%30", "#3" for "third". A number without a computable
// value (too many figures, 五六十 and 四五, "nineteen ninety") is returned as it is written.
std::u32string number_value(std::span<const Token> number);

// The same of Han digits that stand for a number by their places, as those of a year do: 九五 is 95.
std::u32string positional_value(std::span<const Token> digits);

}  // namespace duidu
