// The sentences and words of the interface, in the user's language, from assets/strings/*.txt (one table per
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

// The key as the tables have it, which lives as long as the program; empty if they have none such.
std::string_view lasting_key(std::string_view key);

// The phrase of `key` with {0}, {1} … replaced by `values`.
std::string phrase(Language language, std::string_view key, std::initializer_list<std::string_view> values);

// A sentence in the user's language: what is wrong with `file`, on which line if that is known, and what to do.
std::string sentence_of(Language language, const Error& error, std::string_view file);

}  // namespace duidu
