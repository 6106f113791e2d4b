// Maps traditional Han characters and regional variants to simplified forms, after OpenCC and Unihan. Meant for
// comparing: characters that any script writes alike become one (乾 and 干, 後 and 后, 著 and 着). Pure; nothing fails.
#pragma once

#include <cstddef>
#include <string>

namespace duidu {

char32_t simplified(char32_t c);

// The same, with old and rare forms, Japanese ones and mere spellings made equal to today's character, too (徳 and 德, 羙 and 美,
// 妳 and 你). For comparing only.
char32_t common_form(char32_t c);

// Whether a simplified character may become another one in a phrase (沈默 → 沉默, 計畫 → 计划).
bool changes_in_phrases(char32_t c);

// Replaces such characters by context in `text`, which is already simplified, from index `first` on. The length is
// unchanged.
void simplify_phrases(std::u32string& text, size_t first);

}  // namespace duidu
