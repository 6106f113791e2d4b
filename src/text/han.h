// Traditional Han characters and regional variants as their simplified forms, after OpenCC and Unihan. Made for
// comparing: what some script writes as one character is one here (乾 and 干, 後 and 后, 著 and 着).
#pragma once

#include <cstddef>
#include <string>

namespace duidu {

char32_t simplified(char32_t c);

// Whether a simplified character may still become another one in a phrase (沈默 → 沉默, 計畫 → 计划).
bool changes_in_phrases(char32_t c);

// Settles these characters in `text`, already simplified, from index `first` on. Lengths stay.
void simplify_phrases(std::u32string& text, size_t first);

}  // namespace duidu
