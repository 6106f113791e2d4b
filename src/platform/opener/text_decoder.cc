#include "platform/opener/text_decoder.h"

#include <emscripten.h>

#include <cstdlib>

// web/opener/opener.js is Module.host.
// clang-format off
EM_JS(char*, host_decode, (const char* bytes, size_t length, const char* label, size_t* text_length), {
  const text = Module.host.decode(HEAPU8.subarray(bytes, bytes + length), UTF8ToString(label));
  if (!text) return 0;
  const pointer = _malloc(text.length + 1);
  HEAPU8.set(text, pointer);
  HEAPU32[text_length >> 2] = text.length;
  return pointer;
});
// clang-format on

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
