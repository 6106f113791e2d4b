// The article inside a page that Duidu has made: the one file of `pack` and the index.html of its site both carry the whole
// article, links included, as JSON in a script element that no browser runs. Pure; nothing fails.
#pragma once

#include <optional>
#include <string_view>

namespace duidu {

// Whether a text is the HTML of such a page, be the article in it whole or not.
bool is_duidu_page(std::string_view text);

// The JSON, as it stands in the page; none if its end is not there.
std::optional<std::string_view> article_json_of_page(std::string_view text);

}  // namespace duidu
