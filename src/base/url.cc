#include "base/url.h"

#include "base/ascii.h"

namespace duidu {
namespace {

bool starts_with_scheme(std::string_view href, std::string_view scheme) {
  if (href.size() < scheme.size()) return false;
  for (size_t i = 0; i < scheme.size(); ++i) {
    if (lower_ascii(href[i]) != scheme[i]) return false;
  }
  return true;
}

// Browsers drop tabs and line feeds inside an address, and controls before it, so an address with controls is never
// judged.
bool has_control(std::string_view href) {
  for (const char byte : href) {
    if (static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F) return true;
  }
  return false;
}

}  // namespace

std::string_view safe_href(std::string_view href) {
  if (has_control(href)) return {};
  for (const std::string_view scheme : {"http://", "https://", "mailto:", "#"}) {
    if (starts_with_scheme(href, scheme)) return href;
  }
  return {};
}

}  // namespace duidu
