// Remarks between the turns: what stands right behind an answer is about that answer, which no comparison of words need find
// out. Pure; never fails.
#pragma once

#include <vector>

#include "base/phrases.h"
#include "model/article.h"

namespace duidu {

// A topic link, without id, from each paragraph that stands between two turns to the answer before it and the question of
// that answer. What stands before the first turn or behind the last one is about the whole and has none, unless a remark
// stands behind other turns too and the last one is no longer than those. Ordered by place in the commentary.
std::vector<Link> standing_topics(const Texts& texts, Language language);

}  // namespace duidu
