// The marks of a side's overview in the order of its text: which comes next, and what is told of one. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/phrases.h"
#include "model/article.h"
#include "model/link_words.h"

namespace duidu {

// The links that have words on this side, by the first of them.
std::vector<uint32_t> marks_of(const Article& article, Side side);

// The one after or before `current`; without a current one on this side, the first from a position on, or the last before
// it. Nothing at the ends.
std::optional<uint32_t> next_mark(const Article& article, Side side, std::optional<uint32_t> current,
                                  const TextPosition& from, bool is_forward);

// "3 of 11: quotation 2, reworded, question 4"; empty for a link that is none of the side's `marks`.
std::string mark_words(const std::vector<uint32_t>& marks, const Article& article, const LinkWords& words,
                       Language language, uint32_t link);

}  // namespace duidu
