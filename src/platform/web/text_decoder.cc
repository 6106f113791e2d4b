#include "platform/web/text_decoder.h"

#include <cstdlib>

#include "platform/web/bridge.h"

namespace duidu {

std::optional<std::string> decode_by_browser(std::string_view bytes, std::string_view label) {
  size_t length = 0;
  char* text = host_decode(bytes.data(), bytes.size(), std::string(label).c_str(), &length);
  if (!text) return std::nullopt;
  std::string copy(text, length);
  std::free(text);
  return copy;
}

}  // namespace duidu
