// What ties a paragraph of the commentary to the interview, in words: "引文 3：逐字相符". Pure.
#pragma once

#include <string>
#include <vector>

#include "base/phrases.h"
#include "model/link_words.h"

namespace duidu {

// Of these links, with who says it where several people do. No link: that it answers to nothing.
std::string ties_in_words(const Article& whole, const LinkWords& words, Language language,
                          const std::vector<uint32_t>& links, UnitRef block);

}  // namespace duidu
