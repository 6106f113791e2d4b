// Edits in words, for what is announced, for undo and for buttons.
#pragma once

#include <string>

#include "base/phrases.h"
#include "edit/edit.h"

namespace duidu {

// "Line 3: question", "ArticleLines 3 to 5: set apart", "Sides swapped".
std::string words_of(const Edit& edit, Language language);

// The phrase that names a place: "split.question".
std::string_view key_of(LinePlace place);

}  // namespace duidu
