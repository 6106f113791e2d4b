// Article JSON (the format is in assets/docs/format.md) → model. Reads version 1; offsets in files are code
// points, in the model bytes. A field that is missing has its default, missing ids are made from the
// position; fields that are not known are kept as text (model/article.h), but for those of spans and inline styles. Of
// several fields of one known name the first counts.
//
// What is wrong with structure, types, words or ids fails with kMalformed and the line. What no longer fits
// the text does not: a link's span outside its unit is dropped, and a link left without a span on a side
// becomes an orphan; an inline style outside is dropped; a note's offsets are moved to the end of its unit.
// Other formats and versions: kUnsupported.
#pragma once

#include <string_view>

#include "base/result.h"
#include "model/article.h"

namespace duidu {

// Is a file of this content and name meant as article JSON: named .json, or an object that names the format
// early on?
bool is_article_json(std::string_view text, std::string_view name);

Result<Article> read_article_json(std::string_view text);

}  // namespace duidu
