#include "export/escape.h"

namespace duidu {
namespace {

// The escape of a byte that an HTML parser would change: markup, a carriage return (read as a line feed) and NUL.
std::string_view html_escape_of(char byte) {
  switch (byte) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    case '\r':
      return "&#13;";
    case '\0':
      return "\xEF\xBF\xBD";
    default:
      return {};
  }
}

}  // namespace

void escape_html(std::string_view text, std::string& out) {
  size_t copied = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    const std::string_view escape = html_escape_of(text[i]);
    if (escape.empty()) continue;
    out.append(text, copied, i - copied);
    out += escape;
    copied = i + 1;
  }
  out.append(text, copied);
}

void escape_json_in_script(std::string_view json, std::string& out) {
  for (size_t i = 0; i < json.size(); ++i) {
    const std::string_view rest = json.substr(i);
    if (rest[0] == '<') {
      out += "\\u003c";
    } else if (rest[0] == '>') {
      out += "\\u003e";
    } else if (rest[0] == '&') {
      out += "\\u0026";
    } else if (rest.starts_with("\u2028") || rest.starts_with("\u2029")) {
      out += rest[2] == '\xA8' ? "\\u2028" : "\\u2029";
      i += 2;
    } else {
      out += rest[0];
    }
  }
}

}  // namespace duidu
