// The spellings of English that differ by country only: "colour" and "color", "realised" and "realized". Pure.
#pragma once

#include <string>
#include <string_view>

namespace duidu {

// The spelling that stands for all of them. Meant for comparing: it need not be any country's.
std::u32string one_spelling(std::u32string_view word);

}  // namespace duidu
