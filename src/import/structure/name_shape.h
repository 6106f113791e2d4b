// Tells words that may be a person's name from prose, by form alone. Pure.
#pragma once

#include <string_view>

namespace duidu {

// Whether `name` has the form of a person's name: letters, few words, capitals if the script has them, and none of
// the function words of Chinese prose.
bool has_name_shape(std::string_view name);

// Whether `name` is one word in small letters, as pen names are: "lz".
bool has_pen_name_shape(std::string_view name);

}  // namespace duidu
