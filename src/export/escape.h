// Escapes text for output; no text leaves the program unescaped. Each function takes valid UTF-8 and appends text
// that is inert where it is put. Nothing fails.
#pragma once

#include <string>
#include <string_view>

namespace duidu {

// Escapes & < > " ' for element content and double-quoted attribute values alike.
void escape_html(std::string_view text, std::string& out);

// Escapes complete JSON text for <script type="application/json">: <, >, &, U+2028 and U+2029 become \u escapes.
void escape_json_in_script(std::string_view json, std::string& out);

}  // namespace duidu
