// The only way text leaves Duidu. Each function takes valid UTF-8 and gives text that is inert in its place.
#pragma once

#include <string>
#include <string_view>

namespace duidu {

// For element content and double-quoted attribute values alike: & < > " ' are escaped.
void escape_html(std::string_view text, std::string& out);

// For JSON inside <script type="application/json">: `json` is finished JSON text; <, >, &, U+2028 and U+2029
// become \u escapes.
void escape_json_in_script(std::string_view json, std::string& out);

// `href` if it may be a link in a page (http, https, mailto, or "#…" within the page), else nothing.
std::string_view safe_href(std::string_view href);

}  // namespace duidu
