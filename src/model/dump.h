// The article as readable text, one line a unit or link, for goldens and `duidu import --dump`. Offsets are code points.
#pragma once

#include <string>

#include "model/article.h"

namespace duidu {

std::string dump(const Article& article);

}  // namespace duidu
