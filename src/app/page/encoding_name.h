// The encoding an article was read from, in words.
#pragma once

#include <string_view>

#include "base/phrases.h"
#include "model/article.h"

namespace duidu {

// Its label; UTF-8 where the article names none.
std::string_view encoding_of(const Texts& texts);

// What the user calls the encoding of this label (text/encodings.h).
std::string_view encoding_name(Language language, std::string_view label);

}  // namespace duidu
