#include "platform/web/bridge.h"

#include <emscripten.h>

#include "wire/codec.h"

namespace duidu {

void send(const Request& request) {
  wire::Encoder encoder;
  encoder.write(request);
  host_perform(encoder.bytes().data(), encoder.bytes().size());
}

}  // namespace duidu

// The names are those of web/host.js, which is Module.host.
// clang-format off
EM_JS(double, host_measure, (int font, double size, const char* text, size_t length), {
  return Module.host.measure(font, size, UTF8ToString(text, length));
});
EM_JS(void, host_blanks, (int font, double size, const char* text, size_t length, float* out), {
  HEAPF32.set(Module.host.blanks(font, size, UTF8ToString(text, length)), out >> 2);
});
EM_JS(size_t, host_word_ends, (const char* text, size_t length, uint32_t* out), {
  const ends = Module.host.word_ends(UTF8ToString(text, length));
  HEAPU32.set(ends, out >> 2);
  return ends.length;
});
EM_JS(void, host_vertical_metrics, (int font, double size, float* out), {
  HEAPF32.set(Module.host.vertical_metrics(font, size), out >> 2);
});
EM_JS(void, host_raster, (int font, double size, double density, const char* text, size_t length, uint8_t* pixels, size_t capacity, float* out), {
  const glyph = Module.host.raster(font, size, density, UTF8ToString(text, length), capacity);
  HEAPF32.set(glyph.metrics, out >> 2);
  if (glyph.pixels) HEAPU8.set(glyph.pixels, pixels);
});
EM_JS(void, host_perform, (const uint8_t* request, size_t length), {
  Module.host.perform(HEAPU8.slice(request, request + length));
});
EM_JS(char*, host_page_address, (const char* unit, size_t* length), {
  const bytes = new TextEncoder().encode(Module.host.page_address(UTF8ToString(unit)));
  const pointer = _malloc(bytes.length + 1);
  HEAPU8.set(bytes, pointer);
  HEAPU32[length >> 2] = bytes.length;
  return pointer;
});
EM_JS(char*, host_field_text, (const char* id, size_t* length), {
  const bytes = new TextEncoder().encode(Module.host.field_text(UTF8ToString(id)));
  const pointer = _malloc(bytes.length + 1);
  HEAPU8.set(bytes, pointer);
  HEAPU32[length >> 2] = bytes.length;
  return pointer;
});
// clang-format on
