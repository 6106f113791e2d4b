// The sentence that some words stand in, for whoever wants to read them without going there. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "model/article.h"

namespace duidu {

// From the beginning of the sentence that holds `start` to the end of the one that holds `end`. `most`: how much room there is, in halves of
// a Han character; what is too long begins or ends behind a clause or a word, with an ellipsis. Line ends become blanks.
std::string sentence_around(std::string_view text, uint32_t start, uint32_t end, size_t most);

// The words at the end of a link on `side`, of an ambiguous one those of the occurrence, with their sentence. Empty if it has none there.
std::string words_at_end(const Article& article, uint32_t link, Side side, uint32_t occurrence, size_t most);

}  // namespace duidu
