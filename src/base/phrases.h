// The sentences and words Duidu itself says, in the reader's language, from assets/strings/*.txt (one table per
// language, compiled in). An unknown key gives the key itself: visible, never empty, never a crash.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "base/result.h"

namespace duidu {

enum class Language : uint8_t { kChinese, kEnglish };

// "zh", "zh-Hans", "zh-TW" … → kChinese; everything else → kEnglish.
Language language_of(std::string_view tag);

// `key` as in the tables, for example "pane.interview".
std::string_view phrase(Language language, std::string_view key);

// The same with {0}, {1} … replaced by `values`.
std::string phrase(Language language, std::string_view key, std::initializer_list<std::string_view> values);

// What went wrong with `file`, on which line if that is known, and what to do, in the reader's language.
std::string sentence_of(Language language, const Error& error, std::string_view file);

}  // namespace duidu
