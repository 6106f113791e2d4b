// The reason of a topic link in the words shown to the user: "after quotation 2; shares: source, community".
// Pure.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "align/types.h"
#include "base/phrases.h"

namespace duidu {

// `numbers[i]` is the number under which quotation i is shown, 0 if it is not.
std::string in_words(const TopicReason& reason, const std::vector<uint32_t>& numbers, Language language);

}  // namespace duidu
