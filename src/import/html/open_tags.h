// What a part of an HTML text leaves open, by its tags alone. Pure; nothing fails.
#pragma once

#include <string_view>

namespace duidu {

// Whether so many elements are open at once that Gumbo, which calls itself, may not be asked. An estimate by the tags alone.
bool nests_too_deep(std::string_view html);

// Whether a script or a style sheet in `html` is never closed, so that it would swallow all that follows.
bool has_open_script(std::string_view html);

// Whether `html` ends inside a table or a list, so that what follows it has no meaning alone.
bool ends_in_rows(std::string_view html);

// By how many the block quotations opened in `html` exceed those closed: a part of a document may do either.
int opened_quotes(std::string_view html);

}  // namespace duidu
