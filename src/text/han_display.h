// Converts Chinese text to the other script for display, after OpenCC: character by character, and where a character
// has several forms, by the words of two characters around it. Every character becomes one of the same length in
// UTF-8 and UTF-16, so that offsets into the text stay valid; characters without such a form stay. For comparing
// texts use han.h.
#pragma once

#include <cstdint>
#include <string>

namespace duidu {

enum class HanScript : uint8_t { kOriginal, kSimplified, kTraditional };

// Converts UTF-8 `text`. The first call allocates 60 KB that are kept; linear time.
void show_in(HanScript script, std::string& text);

}  // namespace duidu
