// Detects the language of a text by its characters and most common words: "zh-Hans", "zh-Hant", "ja", "ko", "en", or
// an empty string if it is none of them. Pure.
#pragma once

#include <string>
#include <string_view>

namespace duidu {

std::string language_of_text(std::string_view text);

}  // namespace duidu
