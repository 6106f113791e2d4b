// Which addresses of an article may become links. Pure.
#pragma once

#include <string_view>

namespace duidu {

// `href` itself if it may be a link in a page (http, https, mailto, or "#…" within the page), otherwise an empty
// view.
std::string_view safe_href(std::string_view href);

}  // namespace duidu
