// The language a text is written in, by its characters and commonest words: "zh-Hans", "zh-Hant", "ja", "ko",
// "en", or nothing.
#pragma once

#include <string>
#include <string_view>

namespace duidu {

std::string language_of_text(std::string_view text);

}  // namespace duidu
