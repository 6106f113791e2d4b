// The fields that a site's generator keeps at the head of a file: YAML between "---" lines, TOML between "+++" lines, JSON
// between braces. Reads the forms in which people write them: values in quotation marks or folded over several lines, lists,
// maps. Nothing fails: what is not understood is set apart as it stands.
#pragma once

#include <string_view>

#include "model/article.h"

namespace duidu {

// Stores title, author, date and source in the texts' fields, sets every other entry apart, and returns the text behind the
// front matter; all of it if there is none. A value that is a list becomes one line.
std::string_view take_front_matter(std::string_view text, Texts& texts);

}  // namespace duidu
