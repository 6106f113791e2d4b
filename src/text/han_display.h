// Chinese text shown in the other script, after OpenCC: character by character, and where a character has several
// forms by the words of two characters it stands in. Every character becomes one of the same length in UTF-8 and in
// UTF-16, so that offsets into the text stay what they are; what has no such form stays itself. For showing only:
// comparing is han.h's.
#pragma once

#include <cstdint>
#include <string>

namespace duidu {

enum class HanScript : uint8_t { kOriginal, kSimplified, kTraditional };

// `text`: UTF-8. Takes 60 KB once; linear time.
void show_in(HanScript script, std::string& text);

}  // namespace duidu
