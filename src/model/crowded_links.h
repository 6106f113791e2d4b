// Whether an article has words that more links lie over than are tinted there (kMostOverlap): who opens it is told. Pure.
#pragma once

#include "model/article.h"

namespace duidu {

bool has_crowded_words(const Article& article);

}  // namespace duidu
