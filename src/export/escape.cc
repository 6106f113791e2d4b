#include "export/escape.h"

namespace duidu {
namespace {

// What an HTML parser would not give back as it was: markup, a lone carriage return (becomes a line feed),
// NUL.
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

char to_lower(char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte; }

bool starts_with_scheme(std::string_view href, std::string_view scheme) {
  if (href.size() < scheme.size()) return false;
  for (size_t i = 0; i < scheme.size(); ++i) {
    if (to_lower(href[i]) != scheme[i]) return false;
  }
  return true;
}

// Browsers drop tabs and line feeds inside an address and controls before it, so nothing with controls is
// judged.
bool has_control(std::string_view href) {
  for (const char byte : href) {
    if (static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F) return true;
  }
  return false;
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

std::string_view safe_href(std::string_view href) {
  if (has_control(href)) return {};
  for (const std::string_view scheme : {"http://", "https://", "mailto:", "#"}) {
    if (starts_with_scheme(href, scheme)) return href;
  }
  return {};
}

}  // namespace duidu
