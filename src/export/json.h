// The article as a file (the format is in assets/docs/format.md), version 1, one line a unit, link or note,
// so that a change shows as a line in a diff and a mistake has a line number. Offsets leave as code points. Fields that
// the article keeps without knowing them end the object they were in.
// Never fails.
#pragma once

#include <string>

#include "model/article.h"

namespace duidu {

std::string write_article_json(const Article& article);

}  // namespace duidu
